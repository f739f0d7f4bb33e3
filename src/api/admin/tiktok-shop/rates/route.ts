import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RatesDto } from "../../../../types/rates";
import { readRates } from "../../../../workflows/rates";

/** How the budgets of calls are used. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<RatesDto>): Promise<void> {
  res.json(await readRates(req.scope));
}
