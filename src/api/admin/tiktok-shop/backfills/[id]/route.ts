import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../modules/tiktok-shop";
import type { BackfillDto } from "../../../../../types/backfill-dto";
import { audited } from "../../../../../workflows/audit";
import { goOn } from "../../../../../workflows/inbound/backfill/start-backfill";
import { readInput } from "../../../../read-input";
import { toBackfillDto } from "../to-backfill-dto";
import { backfillActionBody } from "../validators";

/** Pauses, resumes or cancels a back-fill. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ backfill: BackfillDto }>,
): Promise<void> {
  const { action } = readInput(backfillActionBody, req.body);
  const { backfills } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const { id, shop_id } = await backfills.get(String(req.params.id));
  const { actor_id } = req.auth_context;
  await audited(req.scope, { actor_id, what: `backfill.${action} ${id}`, shop_id }, () => backfills.act(id, action));
  if (action === "resume") goOn(req.scope, id);
  res.json({ backfill: await toBackfillDto(req.scope, await backfills.get(id)) });
}
