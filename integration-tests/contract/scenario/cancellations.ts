import type { CancellationFilter, CancellationSearch } from "../../../src/tiktok/api/cancellations";
import { must, type Stage, type StageRegion } from "./stage";

const CAP = { seller_sku: "CAP-BLACK", quantity: 2 };

/** Cancels as sellers and buyers do, and reads what there is then. Returns what TikTok answered to calls that it refuses. */
export async function useCancellations(stage: Stage, region: StageRegion): Promise<(number | null)[]> {
  const { api, shops, sim } = stage;
  const { client, state } = shops[region];
  const place = (paid = true) => sim.control.placeOrder({ shop_id: state().id, lines: [CAP], hold: false, paid });
  const asked = () => sim.control.requestCancel(place().id).cancellations[0]?.cancel_id ?? "";
  const key = (name: string) => (region === "GB" ? `${name}_uk` : name);
  const cancel_reason = key("seller_cancel_reason_out_of_stock");

  const [granted, refused] = [asked(), asked()];
  const { reasons } = must(
    await api.getRejectReasons(client, { return_or_cancel_id: refused, locale: "en" }, { priority: "orders" }),
  );
  const reject_reason = reasons[0]?.name ?? "";
  const once = { priority: "orders", idempotency_key: `once-${region}` } as const;
  must(await api.searchCancellations(client, { page_size: 10 }));
  must(await api.approveCancellation(client, granted, once));
  must(await api.rejectCancellation(client, refused, { reject_reason, comment: "It is packed." }, once));
  const [whole, part, unpaid] = [place(), place(), place(false)];
  const { sku_eligibility } = must(await api.getCancelEligibility(client, whole.id, { priority: "orders" }));
  const offered = sku_eligibility.flatMap((sku) =>
    sku.line_item_eligibility.flatMap((row) => row.available_reason_names),
  );
  if (!offered.includes(cancel_reason)) throw new Error("A reason to cancel is missing.");
  must(await api.cancelOrder(client, { order_id: whole.id, cancel_reason }, { priority: "orders" }));
  must(await api.getCancelEligibility(client, whole.id));
  const unpaidReason = key("seller_cancel_unpaid_reason_out_of_stock");
  must(await api.cancelOrder(client, { order_id: unpaid.id, cancel_reason: unpaidReason }));
  const order_line_item_ids = part.lines.slice(0, 1).map(({ id }) => id);
  const single = await api.cancelOrder(client, { order_id: part.id, cancel_reason, order_line_item_ids });

  const filter: Required<CancellationFilter> = {
    cancel_ids: [granted, refused],
    order_ids: [],
    buyer_user_ids: [],
    cancel_types: ["BUYER_CANCEL"],
    cancel_status: ["CANCELLATION_REQUEST_COMPLETE", "CANCELLATION_REQUEST_CANCEL"],
    create_time_ge: 1,
    create_time_lt: sim.clock.seconds() + 60,
    update_time_ge: 1,
    update_time_lt: sim.clock.seconds() + 60,
    locale: "en",
  };
  const sorted = { page_size: 2, sort_field: "update_time", sort_order: "ASC" } as const;
  const first = must(await api.searchCancellations(client, sorted, { priority: "orders" }));
  const second: Required<CancellationSearch> = { ...sorted, page_token: first.next_page_token ?? "", filter: {} };
  must(await api.searchCancellations(client, second));
  const found = must(await api.searchCancellations(client, { page_size: 50, filter }));
  if (found.total_count !== 2) throw new Error("Two requests of buyers are settled.");
  must(await api.getOrders(client, [whole.id, part.id, unpaid.id]));

  const refusals = await Promise.all([
    api.cancelOrder(client, { order_id: whole.id, cancel_reason }),
    api.cancelOrder(client, { order_id: place().id, cancel_reason: unpaidReason }),
    api.cancelOrder(client, { order_id: place().id, cancel_reason: "none" }),
    api.approveCancellation(client, granted),
    api.rejectCancellation(client, granted, { reject_reason }),
    api.approveCancellation(client, refused),
    api.approveCancellation(client, "999"),
    api.searchCancellations(client, { page_size: 10, page_token: "none" }),
  ]);
  const byLine = region === "US" || region === "GB" ? [] : [single];
  return [...refusals, ...byLine].map((result) => (result.ok ? 0 : result.error.code));
}
