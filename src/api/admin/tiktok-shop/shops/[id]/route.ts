import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../modules/tiktok-shop";
import type { DisconnectPreviewDto, ShopDto } from "../../../../../types/dto";
import { audited } from "../../../../../workflows/audit";
import { disconnect } from "../../../../../workflows/connection/disconnect";
import { updateShop } from "../../../../../workflows/connection/update-shop";
import { toShopDto } from "../../read-connections";
import type { UpdateShopBody } from "../validators";

/** Changes a shop. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdateShopBody>,
  res: MedusaResponse<{ shop: ShopDto }>,
): Promise<void> {
  const id = String(req.params.id);
  const { actor_id } = req.auth_context;
  const { status } = req.validatedBody;
  const what = status ? `shop.${status === "paused" ? "pause" : "resume"}` : "shop.update";
  await audited(req.scope, { actor_id, what, shop_id: id }, () => updateShop(req.scope, id, req.validatedBody));
  const shop = await req.scope.resolve(TIKTOK_SHOP_MODULE).shops.get(id);
  res.json({ shop: await toShopDto(req.scope, shop) });
}

/** Disconnects a shop; the tokens go with the seller's last one. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DisconnectPreviewDto>,
): Promise<void> {
  const shop_id = String(req.params.id);
  const { actor_id } = req.auth_context;
  const disconnected = await audited(req.scope, { actor_id, what: "shop.disconnect", shop_id }, async () =>
    disconnect(req.scope, [await req.scope.resolve(TIKTOK_SHOP_MODULE).shops.get(shop_id)]),
  );
  res.json(disconnected);
}
