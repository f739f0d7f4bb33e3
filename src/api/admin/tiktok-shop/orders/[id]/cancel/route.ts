import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CancelOutcomeDto } from "../../../../../../types/cancel-order-dto";
import { audited } from "../../../../../../workflows/audit";
import { cancelOnTiktok } from "../../../../../../workflows/outbound/cancel-on-tiktok";
import { readInput } from "../../../../../read-input";
import { cancelOrderBody } from "./validators";

/** Cancels an order on TikTok, or lines of it, and answers what became of it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<CancelOutcomeDto>): Promise<void> {
  const id = String(req.params.id);
  const { actor_id } = req.auth_context;
  const wanted = readInput(cancelOrderBody, req.body);
  const cancel = () => cancelOnTiktok(req.scope, id, wanted, actor_id);
  res.json(await audited(req.scope, { actor_id, what: `order.cancel_on_tiktok ${id}` }, cancel));
}
