import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Seller } from "../../modules/tiktok-shop/stores/seller-store";
import { getAuthorizedShops } from "../../tiktok/api/authorization";
import type { TiktokError } from "../../tiktok/error";
import type { FailureDto } from "../../types/dto";
import { sellerClient } from "../client";
import { TrafficStopped } from "../traffic-stopped";
import { accessToken } from "./access-token";
import { consentEnded } from "./require-consent";
import { SCOPE_MISSING } from "./watch-refusals";

/**
 * Asks TikTok whether a seller's consent still stands, and stops the seller's traffic only when it does not: what TikTok
 * says of a consent may reach us after the seller has consented again.
 *
 * @param failure the sentence that says what happened and what to do, if it has ended
 * @returns TikTok's ids of the shops that it covers; null when it has ended
 * @throws TiktokError when TikTok's answer does not tell
 */
export async function checkConsent(
  container: MedusaContainer,
  { id, app_key, status }: Pick<Seller, "id" | "app_key" | "status">,
  failure: FailureDto,
): Promise<string[] | null> {
  if (status !== "active") return null;
  let token = "";
  const client = sellerClient(container, app_key, async ({ renew } = {}) => {
    token = await accessToken(container, id, { refused: renew });
    return token;
  });
  const asked = await getAuthorizedShops(client);
  if (!asked.ok && !hasEnded(asked.error)) throw asked.error;
  if (asked.ok && asked.data.shops.length > 0) return asked.data.shops.map((shop) => shop.id);
  const stopped = await container.resolve(TIKTOK_SHOP_MODULE).sellers.requireConsentOf(id, token, failure);
  if (stopped) await consentEnded(container, stopped, failure);
  return null;
}

/**
 * Whether a refusal says that there is no consent: TikTok's own, or that of renewing the token, which has stopped the seller
 * already. A consent without the scope for this question still is one.
 */
const hasEnded = (error: TiktokError): boolean =>
  error.kind === "reauthorize" &&
  (error instanceof TrafficStopped || (error.code !== null && error.code !== SCOPE_MISSING));
