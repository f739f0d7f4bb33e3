import type { SellerClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { authorizedShops, type AuthorizedShop } from "../schemas/authorization";

const GET_SHOPS: Endpoint<"seller"> = {
  entity: "seller",
  method: "GET",
  path: "/authorization/202309/shops",
  priority: "catalog",
  effect: "read",
};

/** The shops that the seller's consent covers, with their ciphers. */
export function getAuthorizedShops(
  seller: SellerClient,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ shops: AuthorizedShop[] }>> {
  return seller.call(GET_SHOPS, { schema: authorizedShops, priority });
}
