import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AlertDto } from "../../../../types/dto";
import { readAlerts } from "../read-connections";

/** What a person has to see to. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<{ alerts: AlertDto[] }>): Promise<void> {
  res.json({ alerts: await readAlerts(req.scope) });
}
