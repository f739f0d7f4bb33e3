import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";

/**
 * Whether an event belongs at a shop's own address. Topics of a seller name no shop: they belong at the address of each of
 * the seller's shops. What names neither, or a seller of a shop that is not connected, cannot be told and passes.
 */
export async function isOfAddress(
  container: MedusaContainer,
  event: { shopId: string | null; sellerOpenId: string | null } | null,
  addressShopId: string,
): Promise<boolean> {
  if (event?.shopId) return event.shopId === addressShopId;
  if (!event?.sellerOpenId) return true;
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const [shop] = await module.shops.byTiktokId([addressShopId]);
  if (!shop) return true;
  const [seller] = await module.listTiktokSellers({ id: shop.seller_id }, { take: 1, select: ["id", "open_id"] });
  return !seller || seller.open_id === event.sellerOpenId;
}
