import type { AlertDto, SellerDto } from "../../types";

/** Ids of the page's parts, to link to. */
export const sellerAnchor = (sellerId: string): string => `seller-${sellerId}`;
export const shopAnchor = (shopId: string): string => `shop-${shopId}`;

/** The part of the page that an alert is about: the shop's before the seller's. Null when neither is connected any more. */
export function partOf(
  { shop_id, seller_id }: Pick<AlertDto, "shop_id" | "seller_id">,
  sellers: readonly SellerDto[],
): { anchor: string; name: string } | null {
  const shop = sellers.flatMap((seller) => seller.shops).find(({ id }) => id === shop_id);
  if (shop) return { anchor: shopAnchor(shop.id), name: shop.name };
  const seller = sellers.find(({ id }) => id === seller_id);
  return seller ? { anchor: sellerAnchor(seller.id), name: seller.name } : null;
}
