import type { FulfillmentDTO, MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { inLine } from "../../order/in-line";
import { inOneTransaction } from "./in-one-transaction";

/** In the metadata of a line's reservation: the fulfilment whose stock it has taken back. */
const MARK = "tiktok_unpacked";

/**
 * Puts the stock that a fulfilment took back where it was, reserved for the same lines. The stock grows and the reservation
 * comes in one transaction, and the reservation names the fulfilment, so that it says that this was done.
 */
export async function returnStock(container: MedusaContainer, fulfillment: FulfillmentDTO): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const { id, location_id } = fulfillment;
  const stocked = (fulfillment.items ?? []).flatMap(({ inventory_item_id, line_item_id, quantity }) =>
    inventory_item_id && line_item_id ? [{ inventory_item_id, line_item_id, quantity }] : [],
  );
  const itemIds = [...new Set(stocked.map(({ inventory_item_id }) => inventory_item_id))].sort();
  if (itemIds.length === 0) return;
  await inLine(container, itemIds, async () => {
    const ALL = { take: null as unknown as number };
    const line_item_id = [...new Set(stocked.map((item) => item.line_item_id))];
    const reservations = await inventory.listReservationItems({ line_item_id, location_id }, ALL);
    // An item that the location does not keep any more has no stock to grow.
    const levels = await inventory.listInventoryLevels({ inventory_item_id: itemIds, location_id }, ALL);
    const isBack = (lineId: string) =>
      reservations.some((one) => one.line_item_id === lineId && one.metadata?.[MARK] === id);
    const missing = stocked.filter(
      (item) =>
        !isBack(item.line_item_id) && levels.some((level) => level.inventory_item_id === item.inventory_item_id),
    );
    await inOneTransaction(container, async (context) => {
      for (const item of missing) {
        const { inventory_item_id, quantity } = item;
        const rest = reservations.find(
          (one) => one.line_item_id === item.line_item_id && one.inventory_item_id === inventory_item_id,
        );
        const metadata = { ...rest?.metadata, [MARK]: id };
        await inventory.adjustInventory(inventory_item_id, location_id, MathBN.convert(quantity), context);
        if (rest) {
          const all = MathBN.add(rest.quantity, quantity);
          await inventory.updateReservationItems({ id: rest.id, quantity: all, metadata } as never, context);
        } else {
          await inventory.createReservationItems(
            { ...item, location_id, allow_backorder: true, metadata } as never,
            context,
          );
        }
      }
    });
  });
}
