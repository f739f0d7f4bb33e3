import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReconciliationDto } from "../../../../../../types/reconciliation-dto";
import { audited } from "../../../../../../workflows/audit";
import { findReconciliation } from "../../../../../../workflows/inbound/reconcile/find-reconciliation";
import { readInput } from "../../../../../read-input";
import { fixedPeriod } from "../../../backfills/validators";
import { toReconciliationDto } from "./to-reconciliation-dto";

type Answer = MedusaResponse<{ reconciliation: ReconciliationDto }>;

/** What TikTok has of a period, what Medusa has, and what differs: as it was compared last, or now. */
export async function GET(req: AuthenticatedMedusaRequest, res: Answer): Promise<void> {
  const period = readInput(fixedPeriod, req.query);
  const run = await findReconciliation(req.scope, String(req.params.id), { ...period, anew: false });
  res.json({ reconciliation: toReconciliationDto(run) });
}

/** Compares a period anew. */
export async function POST(req: AuthenticatedMedusaRequest, res: Answer): Promise<void> {
  const period = readInput(fixedPeriod, req.body);
  const shop_id = String(req.params.id);
  const { actor_id } = req.auth_context;
  const run = await audited(req.scope, { actor_id, what: "reconciliation.start", shop_id }, () =>
    findReconciliation(req.scope, shop_id, { ...period, anew: true }),
  );
  res.json({ reconciliation: toReconciliationDto(run) });
}
