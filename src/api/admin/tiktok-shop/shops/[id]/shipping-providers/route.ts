import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../../modules/tiktok-shop";
import type { ShippingProvidersDto } from "../../../../../../types/dto";
import { shippingProviders } from "../../../../../../workflows/connection/shipping-providers";
import { asMedusaError } from "../../../../../../workflows/as-medusa-error";

/** The carriers that TikTok offers the shop. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ShippingProvidersDto>): Promise<void> {
  const shop = await req.scope.resolve(TIKTOK_SHOP_MODULE).shops.get(String(req.params.id));
  res.json({ shipping_providers: await asMedusaError(shippingProviders(req.scope, shop)) });
}
