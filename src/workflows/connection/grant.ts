import type { Grant } from "../../modules/tiktok-shop/stores/seller-store";
import type { TokenGrant } from "../../tiktok/schemas/token";

/** TikTok's token answer as it is stored: its `*_expire_in` are absolute epoch seconds. */
export const toGrant = (token: TokenGrant): Grant => ({
  open_id: token.open_id,
  name: token.seller_name,
  base_region: token.seller_base_region,
  granted_scopes: token.granted_scopes,
  access_token: token.access_token,
  access_token_expires_at: new Date(token.access_token_expire_in * 1000),
  refresh_token: token.refresh_token,
  refresh_token_expires_at: new Date(token.refresh_token_expire_in * 1000),
});
