import { bool, int, string, strings, type Fact } from "./fact";

const scopes = ["seller.order.info"] as const;

export const orderSearch: Fact = {
  method: "POST",
  path: "/order/202309/orders/search",
  level: "shop",
  scopes,
  query: {
    page_size: int({ required: true, min: 1, max: 100 }),
    page_token: string(),
    sort_order: string({ enum: ["ASC", "DESC"] }),
    sort_field: string({ enum: ["create_time", "update_time"] }),
  },
  body: {
    order_status: string({
      enum: [
        "UNPAID",
        "ON_HOLD",
        "AWAITING_SHIPMENT",
        "PARTIALLY_SHIPPING",
        "AWAITING_COLLECTION",
        "IN_TRANSIT",
        "DELIVERED",
        "COMPLETED",
        "CANCELLED",
      ],
    }),
    create_time_ge: int(),
    create_time_lt: int(),
    update_time_ge: int(),
    update_time_lt: int(),
    shipping_type: string({ enum: ["TIKTOK", "SELLER", "TIKTOK_DIGITAL"] }),
    buyer_user_id: string(),
    is_buyer_request_cancel: bool(),
    warehouse_ids: strings({ size: 100 }),
  },
};

export const orderDetail: Fact = {
  method: "GET",
  path: "/order/202507/orders",
  level: "shop",
  scopes,
  query: { ids: strings({ required: true, size: 50 }) },
  parameterCode: 21001001,
};

/** The older version answers the same fields but two. */
export const orderDetail202309: Fact = { ...orderDetail, path: "/order/202309/orders" };
