import type { InventoryLevelDTO, MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import type { Decimal } from "../../../domain/money";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { ReturnRow } from "../../../modules/tiktok-shop/stores/return-store";
import { inLine } from "../order/in-line";
import { receiptOf } from "./native-return";

/** `unstocked`: inventory items that no location of the shop keeps. */
export interface Restocked {
  done: boolean;
  unstocked: string[];
}

/**
 * Puts back into stock, once, what was taken from it for the units of a return that we have received as sellable: at the main
 * location, or at the first that keeps an item where that one does not. The stock
 * level is written together with a mark that names the return, so that a run which was cut off behind it finds the mark and
 * puts nothing back a second time; the mark goes once the return's own row says so (docs/adr/0013).
 */
export async function restock(
  container: MedusaContainer,
  row: ReturnRow,
  { medusaOrderId, locationIds }: { medusaOrderId: string; locationIds: readonly string[] },
): Promise<Restocked> {
  if (row.restocked_at) return { done: false, unstocked: [] };
  const receipt = await receiptOf(container, row.medusa_return_id);
  const units = (receipt?.actions ?? [])
    .filter(({ action }) => action === ChangeActionType.RECEIVE_RETURN_ITEM)
    .map(({ details }) => String(details?.["reference_id"]));
  const taken = units.length > 0 ? await takenFor(container, medusaOrderId, units) : new Map<string, Decimal>();
  if (taken.size === 0) return { done: false, unstocked: [] };
  const { returns } = container.resolve(TIKTOK_SHOP_MODULE);
  const inventory = container.resolve(Modules.INVENTORY);
  const mark = `tiktok_${row.id}`;
  const itemIds = [...taken.keys()].sort();
  return inLine(container, itemIds, async () => {
    // Of all locations: a mark stays where it was made when the shop's locations change meanwhile.
    const all = await inventory.listInventoryLevels(
      { inventory_item_id: itemIds },
      { take: null as unknown as number },
    );
    const marked = all.filter(({ metadata }) => metadata?.[mark]);
    const levels = marked.length > 0 ? marked : itemIds.flatMap((id) => homeOf(id, all, locationIds) ?? []);
    const unstocked = itemIds.filter((id) => !levels.some((level) => level.inventory_item_id === id));
    if (levels.length === 0) return { done: false, unstocked };
    const write = (change: (level: InventoryLevelDTO) => object) =>
      inventory.updateInventoryLevels(
        levels.map((level) => ({
          inventory_item_id: level.inventory_item_id,
          location_id: level.location_id,
          ...change(level),
        })),
      );
    if (marked.length === 0) {
      await write(({ inventory_item_id, stocked_quantity }) => ({
        stocked_quantity: MathBN.add(stocked_quantity, taken.get(inventory_item_id) ?? 0),
        metadata: { [mark]: true },
      }));
    }
    await returns.restocked(row.id);
    // Medusa takes a key out of metadata when it is set to nothing.
    await write(() => ({ metadata: { [mark]: "" } }));
    return { done: true, unstocked };
  });
}

/** The level that an item goes back to. */
const homeOf = (
  itemId: string,
  levels: InventoryLevelDTO[],
  locationIds: readonly string[],
): InventoryLevelDTO | undefined =>
  locationIds
    .flatMap((id) => levels.find((level) => level.inventory_item_id === itemId && level.location_id === id) ?? [])
    .at(0);

/** What fulfilments took from stock for these units, by inventory item. */
async function takenFor(
  container: MedusaContainer,
  medusaOrderId: string,
  units: string[],
): Promise<Map<string, Decimal>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
      "fulfillments.items.inventory_item_id",
      "fulfillments.items.quantity",
    ],
    filters: { id: medusaOrderId },
  });
  const taken = new Map<string, Decimal>();
  const items = data
    .flatMap(({ fulfillments }) => fulfillments ?? [])
    .flatMap((fulfillment) => (fulfillment && !fulfillment.canceled_at ? fulfillment.items : []));
  for (const { line_item_id, inventory_item_id, quantity } of items) {
    if (!inventory_item_id || !units.includes(line_item_id ?? "")) continue;
    taken.set(inventory_item_id, MathBN.add(taken.get(inventory_item_id) ?? 0, quantity));
  }
  return taken;
}
