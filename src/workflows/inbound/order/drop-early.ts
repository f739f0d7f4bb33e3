import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { VariantMatch } from "../../../domain/order-draft";
import { staleReservations } from "../../../domain/stale-reservations";
import { earlyItems } from "./early-items";
import { earlyReservations } from "./early-reservations";
import { inLine } from "./in-line";
import type { ReadOrder } from "./read-order";
import { stockUnits } from "./stock-units";

/**
 * Gives back what an order that is not in Medusa yet has reserved and does not take any more: units that were cancelled, or
 * the stock of a variant that no longer stands for their SKU. Does nothing where nothing was reserved.
 *
 * @param taken whose stock the order takes now, by TikTok's SKU id; none of an order that will not come
 */
export async function dropEarly(
  container: MedusaContainer,
  { record, tiktokOrder, notes }: ReadOrder,
  taken: Map<string, VariantMatch>,
): Promise<void> {
  if (record.early_lines === null) return;
  const wanted = earlyItems(record, tiktokOrder).flatMap((item) =>
    stockUnits([item], taken).flatMap(({ takes }) => takes.map((take) => ({ ...take, line_item_id: item.id }))),
  );
  const stale = async () => {
    const existing = await earlyReservations(container, [record]);
    return staleReservations(existing.get(record.medusa_order_id) ?? [], wanted);
  };
  const itemIds = [...new Set((await stale()).map((reservation) => reservation.inventory_item_id))].sort();
  if (itemIds.length === 0) return;
  await inLine(container, itemIds, async () => {
    const ids = (await stale()).map(({ id }) => id);
    if (ids.length > 0) await container.resolve(Modules.INVENTORY).deleteReservationItems(ids);
  });
  notes.note("written", "stock.released");
}
