import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../../modules/tiktok-shop";
import type { DisconnectPreviewDto } from "../../../../../../types/dto";
import { previewDisconnection } from "../../../../../../workflows/connection/disconnect";

/** What disconnecting the shop would delete and keep. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DisconnectPreviewDto>): Promise<void> {
  const shop = await req.scope.resolve(TIKTOK_SHOP_MODULE).shops.get(String(req.params.id));
  res.json(await previewDisconnection(req.scope, [shop]));
}
