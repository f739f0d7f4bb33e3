import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { releaseStock } from "../cancel/release-stock";
import { earlyLineIds } from "./early-reservations";

/**
 * Gives back the stock that orders reserved before they came into Medusa and that will not come now: their shops are
 * disconnected, or their buyers erased.
 *
 * @param which ids of shops, or of records
 * @returns how many units it were
 */
export async function releaseEarly(
  container: MedusaContainer,
  which: { shop_id: string[] } | { id: string[] },
): Promise<number> {
  return container.resolve(TIKTOK_SHOP_MODULE).early.forget(which, (records) =>
    releaseStock(
      container,
      records.flatMap(earlyLineIds).map((item_id) => ({ item_id, replenish: true })),
    ),
  );
}
