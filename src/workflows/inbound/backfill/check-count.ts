import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Backfill } from "../../../modules/tiktok-shop/stores/backfill-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { failureOf } from "../../failure";
import { countPlaced } from "./count-placed";

/** So often a period is listed anew because orders of it are missing. */
const MOST_PASSES = 3;

/**
 * Ends a run whose orders are all in: TikTok's count of the period has to be reached by the store's records. While it is
 * not, the period is listed again, which puts in, and names, what is missing.
 */
export async function checkCount(container: MedusaContainer, shop: Shop, run: Backfill): Promise<void> {
  const { backfills } = container.resolve(TIKTOK_SHOP_MODULE);
  const listed = await countPlaced(container, shop, run);
  const { seen } = await backfills.counts(run);
  if (seen >= listed) {
    await backfills.end(run.id, "done", { listed, last_failure: null });
  } else if (run.passes < MOST_PASSES) {
    await backfills.progress(run.id, { listed, position: run.from, passes: run.passes + 1 });
  } else {
    await backfills.end(run.id, "failed", { listed, last_failure: failureOf(unlisted(listed - seen)) });
  }
}

const unlisted = (count: number) =>
  `TikTok counts ${count} more orders in this period than it lists, at ${MOST_PASSES + 1} tries. Resume to try again; if it ` +
  "stays so, compare the period with Seller Center.";
