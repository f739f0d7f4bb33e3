import type { SellerDto } from "../../types";

/** When a seller's authorization ends, ISO: with the consent, as TikTok announced it, or with the token, whichever is first. */
export function authorizationEnd(
  seller: Pick<SellerDto, "authorization_expires_at" | "refresh_token_expires_at">,
): string {
  const { authorization_expires_at: consent, refresh_token_expires_at: token } = seller;
  return consent && Date.parse(consent) < Date.parse(token) ? consent : token;
}
