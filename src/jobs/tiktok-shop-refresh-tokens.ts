import type { MedusaContainer } from "@medusajs/framework/types";
import { keepTokens } from "../workflows/connection/keep-tokens";

/** Renews tokens well before they expire, and tells people of authorizations that are about to end. */
export default async function tiktokShopRefreshTokens(container: MedusaContainer): Promise<void> {
  await keepTokens(container);
}

export const config = { name: "tiktok-shop-refresh-tokens", schedule: "*/10 * * * *" };
