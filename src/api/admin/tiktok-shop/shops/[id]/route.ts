import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../modules/tiktok-shop";
import type { ShopDto } from "../../../../../types/dto";
import { updateShop } from "../../../../../workflows/connection/update-shop";
import { toShopDto } from "../../read-connections";
import type { UpdateShopBody } from "../validators";

/** Changes a shop. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdateShopBody>,
  res: MedusaResponse<{ shop: ShopDto }>,
): Promise<void> {
  const id = String(req.params.id);
  await updateShop(req.scope, id, req.validatedBody);
  const shop = await req.scope.resolve(TIKTOK_SHOP_MODULE).shops.get(id);
  res.json({ shop: await toShopDto(req.scope, shop) });
}
