import type { SellerClient, ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { authorizedShops, type AuthorizedShop } from "../schemas/authorization";
import { nothing } from "../schemas/page";

const GET_SHOPS: Endpoint<"seller"> = {
  entity: "seller",
  method: "GET",
  path: "/authorization/202309/shops",
  priority: "catalog",
  effect: "read",
};

const DEAUTHORIZE: Endpoint<"shop"> = {
  entity: "shop",
  method: "DELETE",
  path: "/authorization/202403/shops",
  priority: "catalog",
  effect: "write",
};

/** The shops that the seller's consent covers, with their ciphers. */
export function getAuthorizedShops(
  seller: SellerClient,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ shops: AuthorizedShop[] }>> {
  return seller.call(GET_SHOPS, { schema: authorizedShops, priority });
}

/** Gives back the consent for this shop. TikTok tells the seller by e-mail; the seller's other shops keep theirs. */
export function deauthorizeShop(shop: ShopClient, { priority }: CallOptions = {}): Promise<TiktokResult<null>> {
  return shop.call(DEAUTHORIZE, { schema: nothing, priority });
}
