import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { nothing } from "../schemas/page";
import { returnPage, returnRecords, type TiktokReturnPage, type TiktokReturnRecord } from "../schemas/returns";
import type { DecisionOptions } from "./cancellations";

const SEARCH: Endpoint<"shop"> = {
  entity: "shop",
  method: "POST",
  path: "/return_refund/202602/returns/search",
  priority: "orders",
  effect: "read",
};
const RECORDS: Endpoint<"shop"> = {
  ...SEARCH,
  method: "GET",
  path: "/return_refund/202309/returns/{return_id}/records",
};
const APPROVE: Endpoint<"shop"> = {
  ...SEARCH,
  path: "/return_refund/202309/returns/{return_id}/approve",
  effect: "write",
};
const REJECT: Endpoint<"shop"> = { ...APPROVE, path: "/return_refund/202309/returns/{return_id}/reject" };

/** Times are epoch seconds: `_ge` from, `_lt` until and without. */
export interface ReturnFilter {
  return_ids?: readonly string[];
  order_ids?: readonly string[];
  buyer_user_ids?: readonly string[];
  /** REFUND, RETURN_AND_REFUND, REPLACEMENT. */
  return_types?: readonly string[];
  return_status?: readonly string[];
  seller_proposed_return_type?: readonly string[];
  arbitration_status?: readonly string[];
  create_time_ge?: number;
  create_time_lt?: number;
  update_time_ge?: number;
  update_time_lt?: number;
  /** Of `return_reason_text`, such as `en-US`. */
  locale?: string;
}

export interface ReturnSearch {
  /** 10–50 */
  page_size: number;
  page_token?: string;
  sort_field?: "create_time" | "update_time";
  sort_order?: "ASC" | "DESC";
  filter?: ReturnFilter;
}

export interface ReturnApproval {
  decision:
    | "APPROVE_REFUND"
    | "APPROVE_RETURN"
    | "APPROVE_RECEIVED_PACKAGE"
    | "APPROVE_REPLACEMENT"
    | "ISSUE_REPLACEMENT_REFUND"
    | "OFFER_PARTIAL_REFUND"
    | "DIRECT_REFUND";
  /** With APPROVE_RETURN: refund without the goods. */
  buyer_keep_item?: boolean;
  /** With OFFER_PARTIAL_REFUND; a decimal amount. */
  partial_refund?: { currency: string; amount: string };
}

export interface ReturnRejection {
  decision: "REJECT_REFUND" | "REJECT_RETURN" | "REJECT_RECEIVED_PACKAGE" | "REJECT_REPLACEMENT";
  /** One that `getRejectReasons` names. */
  reject_reason: string;
  comment?: string;
}

/** A page of returns and refunds, open ones and settled ones, oldest first unless told otherwise. */
export function searchReturns(
  shop: ShopClient,
  { filter, ...query }: ReturnSearch,
  { priority }: CallOptions = {},
): Promise<TiktokResult<TiktokReturnPage>> {
  return shop.call(SEARCH, { query: { ...query }, body: filter, schema: returnPage, priority });
}

/** The history of one return. */
export function getReturnRecords(
  shop: ShopClient,
  return_id: string,
  { locale }: { locale?: string } = {},
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ records: TiktokReturnRecord[] }>> {
  return shop.call(RECORDS, { path: { return_id }, query: { locale }, schema: returnRecords, priority });
}

/** Grants what the buyer asks, or says that the goods came back. There is no other call that approves a refund. */
export function approveReturn(
  shop: ShopClient,
  return_id: string,
  { decision, buyer_keep_item, partial_refund }: ReturnApproval,
  { priority, idempotency_key }: DecisionOptions = {},
): Promise<TiktokResult<null>> {
  const body = { decision, buyer_keep_item, partial_refund };
  return shop.call(APPROVE, { path: { return_id }, query: { idempotency_key }, body, schema: nothing, priority });
}

/** Refuses what the buyer asks, or the goods that came back. */
export function rejectReturn(
  shop: ShopClient,
  return_id: string,
  { decision, reject_reason, comment }: ReturnRejection,
  { priority, idempotency_key }: DecisionOptions = {},
): Promise<TiktokResult<null>> {
  const body = { decision, reject_reason, comment };
  return shop.call(REJECT, { path: { return_id }, query: { idempotency_key }, body, schema: nothing, priority });
}
