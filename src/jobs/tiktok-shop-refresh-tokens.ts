import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { accessToken } from "../workflows/client";
import { logFailure } from "../workflows/failure";

/** Access tokens live a week; with a day left there is time for many tries. */
const WITHIN_MS = 24 * 3_600_000;

/** Renews the tokens that expire within a day, so that no call finds an expired one. */
export default async function tiktokShopRefreshTokens(container: MedusaContainer): Promise<void> {
  const sellers = await container
    .resolve(TIKTOK_SHOP_MODULE)
    .listTiktokSellers({ status: "active" }, { select: ["id", "name"] });
  for (const seller of sellers) {
    try {
      await accessToken(container, seller.id, WITHIN_MS);
    } catch (error) {
      logFailure(container, `The tokens of the TikTok seller ${seller.name} could not be renewed`, error);
    }
  }
}

export const config = { name: "tiktok-shop-refresh-tokens", schedule: "*/10 * * * *" };
