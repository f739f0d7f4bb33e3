import type { MedusaContainer, ReservationItemDTO } from "@medusajs/framework/types";
import type { VariantMatch } from "../../../domain/order-draft";
import { lackOf, takeUnits } from "../../../domain/oversold";
import { takenVariants } from "../../../domain/taken-variants";
import { awaitedVariants, unmatchedLines } from "../../../domain/unmatched-lines";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { attempt, type Attempt } from "./attempt";
import { earlyItems } from "./early-items";
import { earlyReservations, unreserved } from "./early-reservations";
import type { ReadOrder } from "./read-order";
import { type Lacking, reserveStock } from "./reserve-stock";
import { availableItems, stockUnits } from "./stock-units";

/**
 * Reserves the stock of orders that wait to be imported, where the shop wants it so, under the ids that their lines are going
 * to have: the import finds the reservations and keeps them. Together, or one by one where that fails.
 *
 * @returns what to note in each record, by TikTok's order id; of orders that reserve nothing early there is no entry
 */
export async function reserveEarly(
  container: MedusaContainer,
  shop: Shop,
  orders: ReadOrder[],
  variants: Map<string, VariantMatch>,
): Promise<Map<string, Attempt<RecordChanges>>> {
  const outcomes = new Map<string, Attempt<RecordChanges>>();
  const takers = orders.filter(({ record }) => record.early_lines !== null).map(takerIn(shop, variants));
  if (!shop.settings.reserve_early || takers.length === 0) return outcomes;
  const together = await attempt(() => reserve(container, shop, takers));
  for (const taker of takers) {
    const mine = together.ok || takers.length === 1 ? together : await attempt(() => reserve(container, shop, [taker]));
    const { id } = taker.tiktokOrder;
    outcomes.set(id, mine.ok ? { ok: true, value: mine.value.get(id) ?? {} } : mine);
  }
  return outcomes;
}

const takerIn = (shop: Shop, variants: Map<string, VariantMatch>) => (order: ReadOrder) => {
  const { record, tiktokOrder } = order;
  const medusaOrder = { id: record.medusa_order_id, items: earlyItems(record, tiktokOrder) };
  const open_skus = awaitedVariants(unmatchedLines(tiktokOrder.line_items, variants));
  const description = `TikTok order ${tiktokOrder.id}`;
  return { ...order, medusaOrder, description, variants: takenVariants(tiktokOrder, shop, variants), open_skus };
};

type Taker = ReturnType<ReturnType<typeof takerIn>>;

async function reserve(container: MedusaContainer, shop: Shop, takers: Taker[]): Promise<Map<string, RecordChanges>> {
  const existing = await earlyReservations(
    container,
    takers.map(({ record }) => record),
  );
  const isBegun = ({ record }: Taker) => existing.has(record.medusa_order_id);
  // Those that have theirs come first: what is lacking is lacking to the others.
  const inOrder = [...takers.filter(isBegun), ...takers.filter((taker) => !isBegun(taker))];
  const taking = await inStock(container, shop, inOrder, existing);
  const lacking = await reserveStock(container, shop, taking, false);
  const isTaking = new Set(taking);
  return new Map(
    takers.map((taker) => [
      taker.tiktokOrder.id,
      isTaking.has(taker) ? reserved(taker, lacking.get(taker.medusaOrder.id)) : { open_skus: taker.open_skus },
    ]),
  );
}

/** Where a shop holds what it has not in stock, an order that the stock does not cover reserves no more before its import. */
async function inStock(
  container: MedusaContainer,
  shop: Shop,
  takers: Taker[],
  existing: Map<string, ReservationItemDTO[]>,
): Promise<Taker[]> {
  if (shop.settings.oversold !== "hold" || takers.length === 0) return takers;
  const wanted = takers.map((taker) => {
    const { id, items } = taker.medusaOrder;
    return { taker, units: stockUnits(unreserved(items, existing.get(id)), taker.variants) };
  });
  const itemIds = wanted.flatMap(({ units }) =>
    units.flatMap(({ takes }) => takes.map((one) => one.inventory_item_id)),
  );
  let left = await availableItems(container, shop, [...new Set(itemIds)]);
  return wanted.flatMap(({ taker, units }) => {
    const taken = takeUnits(units, left);
    if (taken.short.length > 0) return [];
    left = taken.left;
    return taker;
  });
}

function reserved({ record, medusaOrder, variants, open_skus, notes }: Taker, lacking?: Lacking): RecordChanges {
  const { unstocked = [], oversold = [] } = lacking ?? {};
  const units = stockUnits(medusaOrder.items, variants).filter(({ sku }) => !unstocked.includes(sku));
  if (units.length === 0) return { open_skus };
  const taken = { open_skus, oversold: lackOf(record, oversold) };
  if (record.reserved_at) return taken;
  notes.note("written", "stock.reserved", { units: units.length });
  return { ...taken, reserved_at: new Date() };
}
