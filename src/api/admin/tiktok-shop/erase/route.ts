import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ErasedDto } from "../../../../types/erase-dto";
import { erase } from "../../../../workflows/privacy/erase";
import { readInput } from "../../../read-input";
import { eraseBody } from "./validators";

/** Erases one buyer, or all buyers of a shop that is not in use, and answers what was changed. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ErasedDto>): Promise<void> {
  res.json(await erase(req.scope, readInput(eraseBody, req.body), req.auth_context.actor_id));
}
