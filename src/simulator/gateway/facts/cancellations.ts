import { int, string, strings, type Fact, type Field, type Fields } from "./fact";

const scopes = ["seller.return_refund.basic"] as const;
const parameterCode = 25001001;

/** The query of both searches of this family; pages of returns have 10 rows at least. */
export const searchQuery = (min: number): Fields => ({
  sort_field: string({ enum: ["create_time", "update_time"] }),
  sort_order: string({ enum: ["ASC", "DESC"] }),
  page_size: int({ min, max: 50 }),
  page_token: string(),
});

/** What both searches filter by. */
export const searchTimes: Fields = {
  order_ids: strings(),
  buyer_user_ids: strings(),
  create_time_ge: int(),
  create_time_lt: int(),
  update_time_ge: int(),
  update_time_lt: int(),
  locale: string(),
};

export const cancellationSearch: Fact = {
  method: "POST",
  path: "/return_refund/202602/cancellations/search",
  level: "shop",
  scopes,
  parameterCode,
  query: searchQuery(1),
  body: {
    ...searchTimes,
    cancel_ids: strings(),
    cancel_types: strings({ enum: ["CANCEL", "BUYER_CANCEL"] }),
    cancel_status: strings({
      enum: ["PENDING", "SUCCESS", "CANCEL", "COMPLETE"].map((status) => `CANCELLATION_REQUEST_${status}`),
    }),
  },
};

export const cancelOrder: Fact = {
  method: "POST",
  path: "/return_refund/202602/cancellations",
  level: "shop",
  scopes,
  parameterCode,
  body: {
    order_id: string({ required: true }),
    cancel_reason: string({ required: true }),
    skus: {
      type: "object[]",
      fields: { sku_id: string({ required: true }), quantity: int({ required: true, min: 1 }) },
    },
    order_line_item_ids: strings(),
    order_line_list: {
      type: "object[]",
      fields: { order_line_item_id: string(), sub_order_line_item_id: string() },
    },
  },
};

export const aftersaleEligibility: Fact = {
  method: "GET",
  path: "/return_refund/202602/orders/{order_id}/aftersale_eligibility",
  level: "shop",
  scopes,
  parameterCode,
  query: {
    initiate_aftersale_user: string({ enum: ["SELLER", "BUYER"] }),
    request_types: strings({ enum: ["CANCEL", "REFUND", "RETURN_AND_REFUND"] }),
  },
};

/** The query of every decision. */
export const decisionQuery: Fields = { idempotency_key: string({ size: 255 }) };

/** Pictures that a seller shows with a refusal. */
export const refusalImages: Field = {
  type: "object[]",
  fields: { image_id: string({ required: true }), mime_type: string(), height: int(), width: int() },
};

export const approveCancellation: Fact = {
  ...cancelOrder,
  path: "/return_refund/202309/cancellations/{cancel_id}/approve",
  query: decisionQuery,
  body: {},
};

export const rejectCancellation: Fact = {
  ...approveCancellation,
  path: "/return_refund/202309/cancellations/{cancel_id}/reject",
  body: { reject_reason: string({ required: true }), comment: string(), images: refusalImages },
};

export const rejectReasons: Fact = {
  method: "GET",
  path: "/return_refund/202309/reject_reasons",
  level: "shop",
  scopes,
  parameterCode,
  query: { return_or_cancel_id: string({ required: true }), locale: string() },
};
