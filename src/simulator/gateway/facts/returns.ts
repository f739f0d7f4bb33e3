import { approveCancellation, decisionQuery, refusalImages, searchQuery, searchTimes } from "./cancellations";
import { bool, string, strings, type Fact } from "./fact";

const STATUSES = [
  "RETURN_OR_REFUND_REQUEST_PENDING",
  "REFUND_OR_RETURN_REQUEST_REJECT",
  "AWAITING_BUYER_SHIP",
  "BUYER_SHIPPED_ITEM",
  "REJECT_RECEIVE_PACKAGE",
  "RETURN_OR_REFUND_REQUEST_SUCCESS",
  "RETURN_OR_REFUND_REQUEST_CANCEL",
  "RETURN_OR_REFUND_REQUEST_COMPLETE",
  "AWAITING_BUYER_RESPONSE",
];

export const returnSearch: Fact = {
  ...approveCancellation,
  path: "/return_refund/202602/returns/search",
  query: searchQuery(10),
  body: {
    ...searchTimes,
    return_ids: strings(),
    return_types: strings({ enum: ["REFUND", "RETURN_AND_REFUND", "REPLACEMENT"] }),
    return_status: strings({ enum: STATUSES }),
    seller_proposed_return_type: strings({ enum: ["PARTIAL_REFUND"] }),
    arbitration_status: strings({ enum: ["IN_PROGRESS", "SUPPORT_BUYER", "SUPPORT_SELLER", "CLOSED"] }),
  },
};

export const returnRecords: Fact = {
  ...approveCancellation,
  method: "GET",
  path: "/return_refund/202309/returns/{return_id}/records",
  query: { locale: string() },
};

export const approveReturn: Fact = {
  ...approveCancellation,
  path: "/return_refund/202309/returns/{return_id}/approve",
  query: decisionQuery,
  body: {
    decision: string({
      required: true,
      enum: [
        ...["APPROVE_REFUND", "APPROVE_RETURN", "APPROVE_RECEIVED_PACKAGE", "APPROVE_REPLACEMENT"],
        ...["ISSUE_REPLACEMENT_REFUND", "OFFER_PARTIAL_REFUND", "DIRECT_REFUND"],
      ],
    }),
    buyer_keep_item: bool(),
    partial_refund: { type: "object", fields: { currency: string(), amount: string() } },
  },
};

export const rejectReturn: Fact = {
  ...approveReturn,
  path: "/return_refund/202309/returns/{return_id}/reject",
  body: {
    decision: string({
      required: true,
      enum: ["REJECT_REFUND", "REJECT_RETURN", "REJECT_RECEIVED_PACKAGE", "REJECT_REPLACEMENT"],
    }),
    reject_reason: string({ required: true }),
    comment: string(),
    images: refusalImages,
  },
};
