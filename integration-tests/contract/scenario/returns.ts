import type { ReturnFilter, ReturnSearch } from "../../../src/tiktok/api/returns";
import { must, type Stage, type StageRegion } from "./stage";

const CAP = { seller_sku: "CAP-BLACK", quantity: 2 };

/** Takes goods back and refunds them in every way that the simulator has. Returns what TikTok answered to calls that it refuses. */
export async function useReturns(stage: Stage, region: StageRegion): Promise<(number | null)[]> {
  const { api, shops, sim } = stage;
  const { control } = sim;
  const { client, state } = shops[region];
  const currency = state().currency;
  const delivered = () => {
    const { id } = control.placeOrder({ shop_id: state().id, lines: [CAP], hold: false });
    control.ship(id);
    return control.deliver(id).id;
  };
  const ask = (more: Parameters<typeof control.requestReturn>[1] = {}) =>
    control.requestReturn(delivered(), more).returns[0]?.return_id ?? "";
  const decide = async (id: string, decision: Parameters<typeof api.approveReturn>[2]) =>
    must(await api.approveReturn(client, id, decision, { priority: "orders", idempotency_key: `${id}-once` }));

  const [back, refund, offered, edited, refused, disputed] = [
    ask({ combined_return_id: "4035000000000000999" }),
    ask({ type: "REFUND" }),
    ask({ type: "REFUND", amount: region === "VN" ? "90000" : "9.00" }),
    ask(),
    ask(),
    ask({ type: "REFUND" }),
  ];
  must(await api.searchReturns(client, { page_size: 10 }));
  const amount = region === "VN" ? "50000" : "5.00";
  await decide(back, { decision: "APPROVE_RETURN" });
  control.shipReturn(back);
  must(await api.searchReturns(client, { page_size: 10, filter: { return_ids: [back] } }));
  await decide(back, { decision: "APPROVE_RECEIVED_PACKAGE" });
  await decide(refund, { decision: "APPROVE_REFUND" });
  control.payRefund(refund);
  await decide(offered, { decision: "OFFER_PARTIAL_REFUND", partial_refund: { currency, amount } });
  must(await api.searchReturns(client, { page_size: 10, filter: { seller_proposed_return_type: ["PARTIAL_REFUND"] } }));
  control.answerOffer(offered, true);
  const successor = control.editReturn(edited, { type: "REFUND" }).returns[1]?.return_id ?? "";
  const { reasons } = must(await api.getRejectReasons(client, { return_or_cancel_id: refused }));
  const reject_reason = reasons[0]?.name ?? "";
  const rejection = { decision: "REJECT_RETURN", reject_reason, comment: "It is another item." } as const;
  must(await api.rejectReturn(client, refused, rejection, { priority: "orders", idempotency_key: `${refused}-once` }));
  control.escalateReturn(disputed);
  control.arbitrateReturn(disputed, "SUPPORT_BUYER");
  const kept = ask();
  await decide(kept, { decision: "APPROVE_RETURN", buyer_keep_item: true });
  must(await api.getReturnRecords(client, back, { locale: "en" }, { priority: "orders" }));

  const now = sim.clock.seconds() + 60;
  const filter: Required<ReturnFilter> = {
    return_ids: [disputed],
    order_ids: [],
    buyer_user_ids: [],
    return_types: ["REFUND"],
    return_status: ["RETURN_OR_REFUND_REQUEST_SUCCESS"],
    seller_proposed_return_type: [],
    arbitration_status: ["SUPPORT_BUYER"],
    create_time_ge: 1,
    create_time_lt: now,
    update_time_ge: 1,
    update_time_lt: now,
    locale: "en",
  };
  for (let count = 0; count < 4; count += 1) ask();
  const sorted = { page_size: 10, sort_field: "update_time", sort_order: "ASC" } as const;
  const first = must(await api.searchReturns(client, sorted, { priority: "orders" }));
  const second: Required<ReturnSearch> = { ...sorted, page_token: first.next_page_token ?? "", filter: {} };
  must(await api.searchReturns(client, second));
  const found = must(await api.searchReturns(client, { page_size: 50, filter }));
  if (found.total_count !== 1) throw new Error("One request was decided by TikTok.");

  const refusals = await Promise.all([
    api.approveReturn(client, "999", { decision: "APPROVE_REFUND" }),
    api.approveReturn(client, refund, { decision: "APPROVE_REFUND" }),
    api.approveReturn(client, edited, { decision: "APPROVE_RETURN" }),
    api.approveReturn(client, successor, { decision: "APPROVE_RECEIVED_PACKAGE" }),
    api.rejectReturn(client, refund, { decision: "REJECT_REFUND", reject_reason }),
    api.rejectReturn(client, successor, { decision: "REJECT_REFUND", reject_reason: "none" }),
    api.searchReturns(client, { page_size: 10, page_token: "none" }),
  ]);
  return refusals.map((result) => (result.ok ? 0 : result.error.code));
}
