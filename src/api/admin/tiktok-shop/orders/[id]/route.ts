import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderPanelDto } from "../../../../../types/dto";
import { readOrderPanel } from "../read-order-panel";

/** TikTok's side of a Medusa order. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ tiktok_order: OrderPanelDto | null }>,
): Promise<void> {
  res.json({ tiktok_order: await readOrderPanel(req.scope, String(req.params.id)) });
}
