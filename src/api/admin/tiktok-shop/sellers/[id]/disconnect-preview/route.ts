import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DisconnectPreviewDto } from "../../../../../../types/dto";
import { previewDisconnection, shopsOfSeller } from "../../../../../../workflows/connection/disconnect";

/** What disconnecting the seller, with all shops, would delete and keep. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DisconnectPreviewDto>): Promise<void> {
  const shops = await shopsOfSeller(req.scope, String(req.params.id));
  res.json(await previewDisconnection(req.scope, shops));
}
