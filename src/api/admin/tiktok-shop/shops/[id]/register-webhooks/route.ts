import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../../modules/tiktok-shop";
import type { ShopDto } from "../../../../../../types/dto";
import { audited } from "../../../../../../workflows/audit";
import { registerWebhooks } from "../../../../../../workflows/connection/register-webhooks";
import { asMedusaError } from "../../../../../../workflows/as-medusa-error";
import { toShopDto } from "../../../read-connections";

/** Has TikTok send the shop's webhooks here, again. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<{ shop: ShopDto }>): Promise<void> {
  const { shops } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const id = String(req.params.id);
  const { actor_id } = req.auth_context;
  await audited(req.scope, { actor_id, what: "shop.register_webhooks", shop_id: id }, async () =>
    asMedusaError(registerWebhooks(req.scope, await shops.get(id))),
  );
  res.json({ shop: await toShopDto(req.scope, await shops.get(id)) });
}
