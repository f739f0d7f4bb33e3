import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReplayDto } from "../../../../../types/box-list";
import { replayTasks } from "../../../../../workflows/outbound/replay-tasks";
import { readInput } from "../../../../read-input";
import { replayBody } from "../../../../replay-body";

/** Sends several tasks again and answers what became of each. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReplayDto>): Promise<void> {
  const { ids } = readInput(replayBody, req.body);
  res.json(await replayTasks(req.scope, ids, req.auth_context.actor_id));
}
