import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../../modules/tiktok-shop";
import type { BackfillDto } from "../../../../../../types/backfill-dto";
import { audited } from "../../../../../../workflows/audit";
import { startBackfill } from "../../../../../../workflows/inbound/backfill/start-backfill";
import { readInput } from "../../../../../read-input";
import { toBackfillDto } from "../../../backfills/to-backfill-dto";
import { periodBody } from "../../../backfills/validators";

/** A shop's back-fills, the latest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ backfills: BackfillDto[] }>,
): Promise<void> {
  const { backfills, shops } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const { id } = await shops.get(String(req.params.id));
  const runs = await backfills.list(id);
  res.json({ backfills: await Promise.all(runs.map((run) => toBackfillDto(req.scope, run))) });
}

/** Begins to import the orders that buyers placed in a period. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ backfill: BackfillDto }>,
): Promise<void> {
  const period = readInput(periodBody, req.body);
  const shop_id = String(req.params.id);
  const { actor_id } = req.auth_context;
  const run = await audited(req.scope, { actor_id, what: "backfill.start", shop_id }, () =>
    startBackfill(req.scope, shop_id, { ...period, started_by: actor_id }),
  );
  res.json({ backfill: await toBackfillDto(req.scope, run) });
}
