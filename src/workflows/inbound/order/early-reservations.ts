import type { MedusaContainer, ReservationItemDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { lineItemId } from "../../../domain/line-item-id";
import type { OrderRecord } from "../../../modules/tiktok-shop/stores/record-store";

type Marked = Pick<OrderRecord, "medusa_order_id" | "early_lines">;

/** The ids of the native lines that may have reservations before their order is in Medusa. */
export const earlyLineIds = ({ medusa_order_id, early_lines }: Marked): string[] =>
  (early_lines ?? []).map((lineId) => lineItemId(medusa_order_id, lineId));

/** The lines, or those that are to be, that have nothing reserved. */
export const unreserved = <Item extends { id: string }>(
  items: Item[],
  reservations: ReservationItemDTO[] = [],
): Item[] => items.filter(({ id }) => !reservations.some(({ line_item_id }) => line_item_id === id));

/**
 * What orders have reserved before they came into Medusa, by the order's id there; those that have nothing are left out. Costs
 * nothing for orders whose records are not marked.
 */
export async function earlyReservations(
  container: MedusaContainer,
  records: Marked[],
): Promise<Map<string, ReservationItemDTO[]>> {
  const orderOfLine = new Map(
    records.flatMap((record) => earlyLineIds(record).map((id) => [id, record.medusa_order_id])),
  );
  if (orderOfLine.size === 0) return new Map();
  const found = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: [...orderOfLine.keys()] }, { take: null });
  const reserved = new Map<string, ReservationItemDTO[]>();
  for (const reservation of found) {
    const id = orderOfLine.get(reservation.line_item_id ?? "") ?? "";
    reserved.set(id, [...(reserved.get(id) ?? []), reservation]);
  }
  return reserved;
}
