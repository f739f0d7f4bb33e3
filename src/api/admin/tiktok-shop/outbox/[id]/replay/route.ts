import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReplayDto } from "../../../../../../types/box-list";
import { replayTasks } from "../../../../../../workflows/outbound/replay-tasks";

/** Sends one task again and answers what became of it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReplayDto>): Promise<void> {
  res.json(await replayTasks(req.scope, [String(req.params.id)], req.auth_context.actor_id));
}
