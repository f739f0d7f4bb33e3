import type { SellerStatus } from "../../../types/dto";
import type { Vault } from "../vault";

/** What TikTok granted, with times as dates. */
export interface Grant {
  open_id: string;
  name: string;
  base_region: string;
  granted_scopes: string[];
  access_token: string;
  access_token_expires_at: Date;
  refresh_token: string;
  refresh_token_expires_at: Date;
}

/** A seller as stored. */
export interface SellerRow {
  id: string;
  app_key: string;
  /** TikTok's name of the seller to this app. */
  open_id: string;
  name: string;
  base_region: string;
  sealed_access_token: string;
  access_token_expires_at: Date;
  sealed_refresh_token: string;
  refresh_token_expires_at: Date;
  authorization_expires_at: Date | null;
  granted_scopes: string[];
  status: SellerStatus;
}

/** A seller's tokens, opened. Never leaves the server, never logged. */
export interface SellerTokens extends Seller {
  access_token: string;
  refresh_token: string;
}

/** A seller without the tokens. */
export type Seller = Omit<SellerRow, "sealed_access_token" | "sealed_refresh_token">;

export const SELLER_COLUMNS = [
  "id",
  "app_key",
  "open_id",
  "name",
  "base_region",
  "status",
  "granted_scopes",
  "access_token_expires_at",
  "refresh_token_expires_at",
  "authorization_expires_at",
] as const satisfies (keyof Seller)[];

/** @throws MedusaError when the vault cannot open them */
export const openTokens = (
  vault: Vault,
  { sealed_access_token, sealed_refresh_token, ...row }: SellerRow,
): SellerTokens => ({
  ...row,
  access_token: vault.open(sealed_access_token, `${row.id}:access`),
  refresh_token: vault.open(sealed_refresh_token, `${row.id}:refresh`),
});
