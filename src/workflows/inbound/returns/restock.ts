import type { InventoryLevelDTO, MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import type { Quantities } from "../../../domain/returned-goods";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { ReturnRow } from "../../../modules/tiktok-shop/stores/return-store";
import { inLine } from "../order/in-line";

/** `unstocked`: inventory items that no location of the shop keeps. */
export interface Restocked {
  done: boolean;
  unstocked: string[];
}

/**
 * Puts back into stock, once, the goods of a return: at the main
 * location, or at the first that keeps an item where that one does not. The stock
 * level is written together with a mark that names the return, so that a run which was cut off behind it finds the mark and
 * puts nothing back a second time; the mark goes once the return's own row says so (docs/adr/0013).
 */
export async function restock(
  container: MedusaContainer,
  row: ReturnRow,
  { stock, locationIds }: { stock: Quantities; locationIds: readonly string[] },
): Promise<Restocked> {
  if (row.restocked_at || stock.size === 0) return { done: false, unstocked: [] };
  const { returns } = container.resolve(TIKTOK_SHOP_MODULE);
  const inventory = container.resolve(Modules.INVENTORY);
  const mark = `tiktok_${row.id}`;
  const itemIds = [...stock.keys()].sort();
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
        stocked_quantity: MathBN.add(stocked_quantity, stock.get(inventory_item_id) ?? 0),
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
