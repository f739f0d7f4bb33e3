import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { Backfill } from "../../../../modules/tiktok-shop/stores/backfill-store";
import type { BackfillDto } from "../../../../types/backfill-dto";

/** A back-fill as the admin shows it: how its orders stand is read now. */
export async function toBackfillDto(container: MedusaContainer, run: Backfill): Promise<BackfillDto> {
  const counts = await container.resolve(TIKTOK_SHOP_MODULE).backfills.counts(run);
  const { id, shop_id, state, listed, started_by } = run;
  return {
    id,
    shop_id,
    from: run.from.toISOString(),
    to: run.to.toISOString(),
    state,
    listed,
    ...counts,
    position: run.position.toISOString(),
    missing: run.missing ?? [],
    started_by,
    started_at: run.created_at.toISOString(),
    ended_at: run.ended_at?.toISOString() ?? null,
    last_error: run.last_failure,
  };
}
