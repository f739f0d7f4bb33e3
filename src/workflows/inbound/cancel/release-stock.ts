import type { InventoryLevelDTO, MedusaContainer, ReservationItemDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { inLine } from "../order/in-line";

/** A line of a native order that is given up, and whether its goods can be sold again. */
export interface ReleasedLine {
  item_id: string;
  replenish: boolean;
}

/**
 * Gives back what lines have reserved. Goods that TikTok does not put back, damaged ones or such as are not there, leave the
 * stock with their reservation, so that what is available stays as it was.
 */
export async function releaseStock(container: MedusaContainer, lines: ReleasedLine[]): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const replenish = new Map(lines.map((line) => [line.item_id, line.replenish]));
  if (lines.length === 0) return;
  const find = () => inventory.listReservationItems({ line_item_id: [...replenish.keys()] }, { take: null });
  const itemIds = [...new Set((await find()).map((reservation) => reservation.inventory_item_id))].sort();
  if (itemIds.length === 0) return;
  await inLine(container, itemIds, async () => {
    const reservations = await find();
    for (const reservation of reservations) {
      if (replenish.get(reservation.line_item_id ?? "") === false) await takeOff(container, reservation);
    }
    await inventory.deleteReservationItems(reservations.map((reservation) => reservation.id));
  });
}

/** Reservations whose goods were taken off a level: so many of the latest are remembered as may be under way at once. */
const REMEMBERED = 50;

/** Takes reserved goods off the stock, once: the level notes in the same write for which reservation that was. */
async function takeOff(container: MedusaContainer, reservation: ReservationItemDTO): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const { inventory_item_id, location_id, quantity } = reservation;
  const [level] = await inventory.listInventoryLevels({ inventory_item_id, location_id }, { take: 1 });
  if (!level || takenOff(level).includes(reservation.id)) return;
  const stocked_quantity = Math.max(0, Number(level.stocked_quantity) - Number(quantity));
  const tiktok_taken_off = [...takenOff(level), reservation.id].slice(-REMEMBERED);
  // `metadata` is stored as given, although the type does not name it.
  const update = {
    inventory_item_id,
    location_id,
    stocked_quantity,
    metadata: { ...level.metadata, tiktok_taken_off },
  };
  await inventory.updateInventoryLevels([update]);
}

function takenOff({ metadata }: InventoryLevelDTO): string[] {
  const noted: unknown = metadata?.["tiktok_taken_off"];
  return Array.isArray(noted) ? noted.map(String) : [];
}
