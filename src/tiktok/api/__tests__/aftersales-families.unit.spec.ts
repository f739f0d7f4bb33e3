import {
  approveCancellation,
  cancelOrder,
  getCancelEligibility,
  getRejectReasons,
  rejectCancellation,
  searchCancellations,
} from "../cancellations";
import { approveReturn, getReturnRecords, rejectReturn, searchReturns } from "../returns";
import { type Case, checkFamilies } from "./check-families";

const refunded = { currency: "USD", refund_total: "23.27", refund_subtotal: "21.50", refund_tax: "1.77" };

const CASES: Case[] = [
  {
    name: "searchCancellations",
    call: (shop) => searchCancellations(shop, { page_size: 50, sort_order: "ASC", filter: { order_ids: ["577"] } }),
    sent: [
      "POST /return_refund/202602/cancellations/search",
      { page_size: "50", sort_order: "ASC" },
      { order_ids: ["577"] },
    ],
    answer: {
      cancellations: [
        {
          cancel_id: "40",
          order_id: 577,
          cancel_status: "CANCELLATION_REQUEST_PENDING",
          refund_amount: refunded,
          seller_next_action_response: [{ action: "SELLER_RESPOND_CANCEL", deadline: 9 }],
          cancel_line_items: [{ cancel_line_item_id: "41", order_line_item_id: "5", sku_id: "6" }],
        },
      ],
      total_count: 1,
    },
    read: {
      cancellations: [
        {
          order_id: "577",
          refund_amount: { ...refunded, refund_shipping_fee: "0" },
          seller_next_action_response: [{ deadline: 9 }],
          cancel_line_items: [{ order_line_item_id: "5", refund_amount: null }],
        },
      ],
      next_page_token: null,
    },
  },
  {
    name: "cancelOrder",
    call: (shop) => cancelOrder(shop, { order_id: "577", cancel_reason: "why" }),
    sent: ["POST /return_refund/202602/cancellations", {}, { order_id: "577", cancel_reason: "why" }],
    answer: { cancel_id: "40", cancel_status: "CANCELLATION_REQUEST_SUCCESS" },
    read: { cancel_id: "40", cancel_status: "CANCELLATION_REQUEST_SUCCESS" },
  },
  {
    name: "approveCancellation",
    call: (shop) => approveCancellation(shop, "40", { idempotency_key: "k" }),
    sent: ["POST /return_refund/202309/cancellations/40/approve", { idempotency_key: "k" }],
    answer: {},
    read: null,
  },
  {
    name: "rejectCancellation",
    call: (shop) => rejectCancellation(shop, "40", { reject_reason: "packed", comment: "Gone." }),
    sent: ["POST /return_refund/202309/cancellations/40/reject", {}, { reject_reason: "packed", comment: "Gone." }],
    answer: {},
    read: null,
  },
  {
    name: "getCancelEligibility",
    call: (shop) => getCancelEligibility(shop, "577"),
    sent: [
      "GET /return_refund/202602/orders/577/aftersale_eligibility",
      { initiate_aftersale_user: "SELLER", request_types: "CANCEL" },
    ],
    answer: {
      sku_eligibility: [
        {
          sku_id: "1",
          line_item_eligibility: [{ request_type: "CANCEL", eligible: true, available_reason_names: ["why"] }],
        },
        { sku_id: "2", line_item_eligibility: [{ request_type: "CANCEL", ineligible_code: 25001011 }] },
      ],
    },
    read: {
      sku_eligibility: [
        { line_item_eligibility: [{ eligible: true, available_reason_names: ["why"] }] },
        { line_item_eligibility: [{ eligible: false, available_reason_names: [] }] },
      ],
    },
  },
  {
    name: "getRejectReasons",
    call: (shop) => getRejectReasons(shop, { return_or_cancel_id: "40", locale: "en-US" }),
    sent: ["GET /return_refund/202309/reject_reasons", { return_or_cancel_id: "40", locale: "en-US" }],
    answer: { reasons: [{ name: "packed", text: "Packed" }] },
    read: { reasons: [{ name: "packed", text: "Packed" }] },
  },
  {
    name: "searchReturns",
    call: (shop) => searchReturns(shop, { page_size: 10, filter: { return_status: ["AWAITING_BUYER_SHIP"] } }),
    sent: [
      "POST /return_refund/202602/returns/search",
      { page_size: "10" },
      { return_status: ["AWAITING_BUYER_SHIP"] },
    ],
    answer: {
      return_orders: [
        {
          return_id: "50",
          order_id: "577",
          return_status: "RETURN_OR_REFUND_REQUEST_CANCEL",
          next_return_id: "51",
          pre_return_id: "0",
          combined_return_id: "0",
          partial_refund: { currency: "USD", amount: "3.00" },
          return_line_items: [{ return_line_item_id: "52", order_line_item_id: "5", refund_amount: refunded }],
        },
      ],
    },
    read: {
      return_orders: [
        {
          next_return_id: "51",
          pre_return_id: null,
          combined_return_id: null,
          is_combined_return: false,
          arbitration_status: null,
          refund_amount: null,
          partial_refund: { amount: "3.00" },
          return_line_items: [{ refund_amount: { refund_total: "23.27" } }],
        },
      ],
    },
  },
  {
    name: "getReturnRecords",
    call: (shop) => getReturnRecords(shop, "50"),
    sent: ["GET /return_refund/202309/returns/50/records"],
    answer: { records: [{ event: "CREATE", role: "BUYER", create_time: 7 }] },
    read: { records: [{ event: "CREATE", role: "BUYER", note: null, create_time: 7 }] },
  },
  {
    name: "approveReturn",
    call: (shop) => approveReturn(shop, "50", { decision: "APPROVE_RETURN", buyer_keep_item: true }),
    sent: ["POST /return_refund/202309/returns/50/approve", {}, { decision: "APPROVE_RETURN", buyer_keep_item: true }],
    answer: {},
    read: null,
  },
  {
    name: "rejectReturn",
    call: (shop) => rejectReturn(shop, "50", { decision: "REJECT_REFUND", reject_reason: "why" }),
    sent: ["POST /return_refund/202309/returns/50/reject", {}, { decision: "REJECT_REFUND", reject_reason: "why" }],
    answer: {},
    read: null,
  },
];

describe("a function for cancellations and returns", () => checkFamilies(CASES));
