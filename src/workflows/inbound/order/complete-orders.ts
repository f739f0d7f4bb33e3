import type { MedusaContainer } from "@medusajs/framework/types";
import { isMasked } from "../../../domain/address";
import { addressMark } from "../../../domain/address-mark";
import { lackOf } from "../../../domain/oversold";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { failureOf } from "../../failure";
import { announce } from "./announce";
import type { Attempt } from "./attempt";
import { attemptEach } from "./attempt-each";
import { nativeOrder } from "./native-order";
import type { FreshOrder, OpenOrder } from "./open-order";
import { done, type Outcome } from "./outcome";
import { payOrders } from "./pay-orders";
import { reserveOrders } from "./reserve-orders";
import { type Lacking, nothingReserved } from "./reserve-stock";
import { togetherOrEach } from "./together-or-each";

/** One that has its reservations. */
type ReservedOrder = FreshOrder & { lacking: Lacking | undefined };

/**
 * Gives orders their reservations and payments, and announces them: each in one go for all of them, or one by one where that
 * fails. Those made just now have nothing yet; of those that an earlier run began, each part is asked for first.
 *
 * @returns what to note in each record, by TikTok's order id; of one that failed, also what it has by then
 */
export async function completeOrders(
  container: MedusaContainer,
  shop: Shop,
  { fresh, begun }: { fresh: FreshOrder[]; begun: OpenOrder[] },
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  /** Those that go on; of the others it is noted how they failed. */
  const passed = <Order extends OpenOrder & { lacking?: Lacking | undefined }, Value>(
    results: [Order, Attempt<Value>][],
  ) =>
    results.flatMap(([order, result]) => {
      if (result.ok) return { order, value: result.value };
      const changes = "lacking" in order ? reserved(order) : {};
      outcomes.set(order.record.tiktok_order_id, { changes, failure: result });
      return [];
    });
  const found = passed(await attemptEach(begun, ({ record }) => nativeOrder(container, record)));
  const resumed = found.map(({ order, value }): FreshOrder => ({ ...order, medusaOrder: value }));
  const stocked = passed(await reserveOrders(container, shop, { fresh, begun: resumed })).map(
    ({ order, value }): ReservedOrder => ({ ...order, lacking: value }),
  );
  const begunRecords = new Set(begun.map(({ record }) => record));
  const isBegun = ({ record }: OpenOrder) => begunRecords.has(record);
  const paid = passed(
    await payOrders(container, {
      fresh: stocked.filter((order) => !isBegun(order)),
      begun: stocked.filter(isBegun),
    }),
  ).map(({ order }) => order);
  const tell = (orders: ReservedOrder[]) =>
    announce(
      container,
      shop,
      orders.map(({ record }) => record),
    );
  for (const { order, value } of passed(await togetherOrEach(paid, tell))) {
    outcomes.set(order.record.tiktok_order_id, done(imported(order, value)));
  }
  return outcomes;
}

/** What it lacked when it took its stock is noted at once: what others take before the next try is not its lack. */
const reserved = ({ record, open_skus, lacking }: OpenOrder & { lacking?: Lacking | undefined }): RecordChanges => ({
  open_skus,
  oversold: lackOf(record, lacking?.oversold ?? []),
  reserved_at: record.reserved_at ?? new Date(),
});

function imported(order: ReservedOrder, announced: Date | null): RecordChanges {
  const { draft, due, left_before, lacking } = order;
  const now = new Date();
  const { unstocked = [] } = lacking ?? {};
  const address = draft.shipping_address && !isMasked(draft.shipping_address) ? draft.shipping_address : null;
  return {
    import_state: "imported",
    held_for: null,
    ...reserved(order),
    early_lines: null,
    left_before,
    captured_at: due.plan === "authorize" ? null : now,
    address_filled_at: address && now,
    address_mark: address && addressMark(address, draft.billing_address?.metadata ?? null),
    placed_emitted_at: announced,
    last_failure: unstocked.length > 0 ? failureOf(nothingReserved(unstocked)) : null,
  };
}
