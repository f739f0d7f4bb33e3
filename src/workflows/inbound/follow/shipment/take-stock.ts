import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { inLine } from "../../order/in-line";
import { inOneTransaction } from "./in-one-transaction";

/**
 * Takes the stock that lines have reserved out of their locations. The reservation goes and the stock shrinks in one
 * transaction, so that a reservation says that its stock has not been taken yet. A line without one takes nothing.
 */
export async function takeStock(container: MedusaContainer, lineItemIds: string[]): Promise<void> {
  if (lineItemIds.length === 0) return;
  const inventory = container.resolve(Modules.INVENTORY);
  const reserved = () =>
    inventory.listReservationItems({ line_item_id: lineItemIds }, { take: null as unknown as number });
  const itemIds = [...new Set((await reserved()).map((reservation) => reservation.inventory_item_id))].sort();
  if (itemIds.length === 0) return;
  await inLine(container, itemIds, async () => {
    const reservations = await reserved();
    await inOneTransaction(container, async (context) => {
      await inventory.deleteReservationItems(
        reservations.map((reservation) => reservation.id),
        context,
      );
      for (const { inventory_item_id, location_id, quantity } of reservations) {
        await inventory.adjustInventory(inventory_item_id, location_id, MathBN.mult(quantity, -1), context);
      }
    });
  });
}
