import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../../modules/tiktok-shop";
import { audited } from "../../../../../../workflows/audit";
import { linkSkus } from "../../../../../../workflows/catalog/link-skus";
import { asMedusaError } from "../../../../../../workflows/as-medusa-error";

/** Ties the shop's listings to variants by SKU, again. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ linked: number; unmatched: number }>,
): Promise<void> {
  const shop = await req.scope.resolve(TIKTOK_SHOP_MODULE).shops.get(String(req.params.id));
  const { actor_id } = req.auth_context;
  const linked = await audited(req.scope, { actor_id, what: "shop.link_skus", shop_id: shop.id }, () =>
    asMedusaError(linkSkus(req.scope, shop)),
  );
  res.json(linked);
}
