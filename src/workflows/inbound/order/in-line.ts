import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";

/**
 * One change of an inventory item's stock at a time. The inventory module reads a level, adds, and writes it back, guarded by
 * the store's locking module alone, which by default knows one process only: so our processes also queue in the database.
 */
export async function inLine<T>(container: MedusaContainer, itemIds: string[], work: () => Promise<T>): Promise<T> {
  const locking = container.resolve(Modules.LOCKING);
  const { locks } = container.resolve(TIKTOK_SHOP_MODULE);
  return locks.hold(itemIds, () => locking.execute(itemIds, work));
}
