import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Seller } from "../../modules/tiktok-shop/stores/seller-store";
import { getAuthorizedShops } from "../../tiktok/api/authorization";
import { must, sellerClient } from "../client";
import { toFailure } from "../failure";
import { accessToken } from "./access-token";
import { missingScopes } from "./needed-scopes";

export interface ValidatedSeller {
  id: string;
  name: string;
  app_key: string;
  /** ISO-2 */
  region: string;
  status: Seller["status"];
  access_token_expires_at: Date;
  refresh_token_expires_at: Date;
  missing_scopes: string[];
  ok: boolean;
  /** A sentence. */
  outcome: string;
}

/** Tries every seller's token on TikTok, with the one call that lists the seller's shops. A token that is due is renewed. */
export async function validateTokens(container: MedusaContainer): Promise<ValidatedSeller[]> {
  const { sellers } = container.resolve(TIKTOK_SHOP_MODULE);
  const rows: ValidatedSeller[] = [];
  for (const { id } of await sellers.list()) {
    const tried = await tryToken(container, id);
    // Read afterwards, because trying may have renewed it.
    const seller = (await sellers.list()).find((candidate) => candidate.id === id);
    if (seller) rows.push(row(seller, tried));
  }
  return rows;
}

function row(seller: Seller, tried: { ok: boolean; outcome: string }): ValidatedSeller {
  const { id, name, app_key, base_region: region, status, access_token_expires_at, refresh_token_expires_at } = seller;
  const missing_scopes = missingScopes(seller.granted_scopes);
  const verdict =
    tried.ok && missing_scopes.length > 0
      ? { ok: false, outcome: "the token works, but scopes are missing: enable them, then connect the seller again" }
      : tried;
  return {
    id,
    name,
    app_key,
    region,
    status,
    access_token_expires_at,
    refresh_token_expires_at,
    missing_scopes,
    ...verdict,
  };
}

async function tryToken(container: MedusaContainer, sellerId: string): Promise<{ ok: boolean; outcome: string }> {
  const { sellers, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  try {
    const token = await accessToken(container, sellerId);
    const { app_key } = await sellers.tokens(sellerId);
    const authorized = await must(getAuthorizedShops(sellerClient(container, app_key, token)));
    const covered = new Set(authorized.shops.map((shop) => shop.id));
    const lost = (await shops.list()).filter(
      (shop) => shop.seller_id === sellerId && !covered.has(shop.tiktok_shop_id),
    );
    return lost.length === 0
      ? { ok: true, outcome: `ok, ${covered.size} ${covered.size === 1 ? "shop" : "shops"}` }
      : { ok: false, outcome: `the consent does not cover ${lost.map(({ name }) => name).join(", ")}` };
  } catch (error) {
    return { ok: false, outcome: toFailure(error).message };
  }
}
