import type { TiktokReturnOrder } from "../../tiktok/schemas/returns";

/** A return as TikTok sends it: one unit, asked for, 23.27 USD unless told otherwise. */
export const toReturn = ({
  amount = "23.27",
  ...fields
}: Partial<TiktokReturnOrder> & { amount?: string } = {}): TiktokReturnOrder => ({
  return_id: "4035000000000000101",
  order_id: "577000000000000001",
  return_type: "RETURN_AND_REFUND",
  return_status: "RETURN_OR_REFUND_REQUEST_PENDING",
  arbitration_status: null,
  role: "BUYER",
  return_reason: null,
  return_reason_text: null,
  create_time: 1767925600,
  update_time: 1767925600,
  shipment_type: null,
  return_method: null,
  return_tracking_number: null,
  return_provider_id: null,
  return_provider_name: null,
  pre_return_id: null,
  next_return_id: null,
  is_combined_return: false,
  combined_return_id: null,
  can_buyer_keep_item: false,
  is_quick_refund: false,
  seller_proposed_return_type: null,
  partial_refund: null,
  buyer_rejected_partial_refund: false,
  seller_next_action_response: [],
  refund_amount: {
    currency: "USD",
    refund_total: amount,
    refund_subtotal: amount,
    refund_shipping_fee: "0",
    refund_tax: "0",
    retail_delivery_fee: "0",
    buyer_service_fee: "0",
  },
  shipping_fee_amount: [],
  return_line_items: [
    {
      return_line_item_id: "4035000000000000111",
      order_line_item_id: "577000000000000101",
      sku_id: "1729500000000000011",
      seller_sku: "CAP-BLACK",
      refund_amount: null,
      return_sub_line_items: [],
    },
  ],
  ...fields,
});
