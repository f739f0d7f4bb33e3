import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkOrdersResultDto } from "../../../../../types/hold-dto";
import { decideOrders } from "../../../../../workflows/inbound/decide-orders";
import { readInput } from "../../../../read-input";
import { bulkOrdersBody } from "./validators";

/** Tries many orders again, or imports them all the same, and answers how each stands. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<BulkOrdersResultDto>): Promise<void> {
  const decision = readInput(bulkOrdersBody, req.body);
  res.json({ results: await decideOrders(req.scope, decision, req.auth_context.actor_id) });
}
