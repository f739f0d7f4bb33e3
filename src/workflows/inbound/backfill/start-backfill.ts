import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Backfill } from "../../../modules/tiktok-shop/stores/backfill-store";
import { CLOCK_ERROR_SECONDS } from "../../../tiktok/clock";
import { tiktokSeconds } from "../../client";
import { logFailure } from "../../failure";
import { workBackfill } from "./work-backfill";

/**
 * Begins to import the orders that buyers of a shop placed in a period. It goes on after this has returned.
 *
 * @param period.to exclusive; at the latest now: what comes later comes by itself
 * @throws MedusaError `not_found`, and `invalid_data` for a period that is empty
 */
export async function startBackfill(
  container: MedusaContainer,
  shopId: string,
  period: { from: Date; to: Date; started_by: string | null },
): Promise<Backfill> {
  const { backfills, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const shop = await shops.get(shopId);
  const now = tiktokSeconds(container, shop.app_key) + CLOCK_ERROR_SECONDS + 1;
  const to = new Date(Math.min(period.to.getTime(), now * 1000));
  // TikTok's times are whole seconds.
  const from = new Date(Math.floor(period.from.getTime() / 1000) * 1000);
  if (from >= to) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The period is empty: its start has to lie before its end, and in the past.",
    );
  }
  const run = await backfills.start({ shop_id: shop.id, from, to, started_by: period.started_by });
  goOn(container, run.id);
  return run;
}

/** Works on a run in this process, now. The job takes it up where this fails. */
export function goOn(container: MedusaContainer, id: string): void {
  workBackfill(container, id).catch((error: unknown) =>
    logFailure(container, "A back-fill was interrupted; the job goes on with it", error),
  );
}
