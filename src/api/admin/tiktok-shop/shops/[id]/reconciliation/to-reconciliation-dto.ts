import type { Reconciliation } from "../../../../../../modules/tiktok-shop/stores/reconciliation-store";
import type { ReconciliationDto } from "../../../../../../types/reconciliation-dto";

/** A comparison as the admin shows it. */
export function toReconciliationDto(run: Reconciliation): ReconciliationDto {
  const { id, shop_id, state, tiktok, medusa, differs, orders } = run;
  return {
    id,
    shop_id,
    from: run.from.toISOString(),
    to: run.to.toISOString(),
    state,
    tiktok,
    medusa,
    differs,
    orders: orders ?? [],
    started_at: run.created_at.toISOString(),
    ended_at: run.ended_at?.toISOString() ?? null,
    last_error: run.last_failure,
  };
}
