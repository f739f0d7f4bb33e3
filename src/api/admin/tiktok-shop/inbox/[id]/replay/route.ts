import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReplayDto } from "../../../../../../types/box-list";
import { replayEvents } from "../../../../../../workflows/inbound/replay-events";

/** Works through one event again and answers what became of it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReplayDto>): Promise<void> {
  res.json(await replayEvents(req.scope, [String(req.params.id)], req.auth_context.actor_id));
}
