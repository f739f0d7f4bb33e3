import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { FoundSkuLink } from "../../modules/tiktok-shop/stores/link-store";
import { drainInbox } from "../inbound/drain-inbox";
import { markStock } from "../outbound/mark-stock";

/**
 * Ties a SKU of a shop to the variant that a person names. Orders that are held for it come in, the lines of open orders are
 * tied and take their stock, now; the SKU's stock is brought to TikTok.
 *
 * @throws MedusaError `not_found` for a shop, SKU or variant that does not exist
 */
export async function matchSku(
  container: MedusaContainer,
  shopId: string,
  skuId: string,
  variantId: string,
): Promise<FoundSkuLink> {
  const { links, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const shop = await shops.get(shopId);
  await container.resolve(Modules.PRODUCT).retrieveProductVariant(variantId, { select: ["id"] });
  const [link] = await links.assign(shop.id, [{ sku_id: skuId, variant_id: variantId }], "person");
  if (!link) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The shop ${shop.name} has no SKU ${skuId} that is known here. Link its listings again.`,
    );
  }
  await markStock(container, [link]);
  await drainInbox(container);
  const found = await links.search(shop.id, { unmatched: false, q: skuId, limit: 1, offset: 0 });
  return found.links[0] ?? { ...link, waiting_orders: 0 };
}
