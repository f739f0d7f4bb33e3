import type { MedusaContainer } from "@medusajs/framework/types";
import { authorizationEnd, DAYS_BEFORE_END, type DaysBeforeEnd, nearnessOfEnd } from "../../domain/authorization-end";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Seller, SellerKey } from "../../modules/tiktok-shop/stores/seller-store";
import { raiseAlert } from "../alerts/raise-alert";
import { failureOf, logFailure } from "../failure";
import { checkConsent } from "./check-consent";
import { missingScopes } from "./needed-scopes";
import { requireConsent } from "./require-consent";
import { alertKeys } from "./seller-alerts";

/**
 * Notes when a seller's authorization ends, as TikTok announced it, and tells people.
 *
 * @param at TikTok's `expiration_time`
 */
export async function noteAuthorizationEnd(container: MedusaContainer, seller: SellerKey, at: Date): Promise<void> {
  const { sellers } = container.resolve(TIKTOK_SHOP_MODULE);
  for (const noted of await sellers.noteAuthorizationEnd(seller, at)) await watchAuthorization(container, noted);
}

/**
 * Compares a seller's authorization with our own clock and with what the plugin needs: raises what is to be told of it, and
 * resolves what no longer holds. TikTok is asked only whether an end that it announced has come.
 */
export async function watchAuthorization(container: MedusaContainer, seller: Seller, now = new Date()): Promise<void> {
  if (seller.status !== "active") return;
  const { alerts } = container.resolve(TIKTOK_SHOP_MODULE);
  const end = authorizationEnd(seller);
  const nearness = nearnessOfEnd(end, now);
  const ends = (days: DaysBeforeEnd) => alertKeys.consentEnds(seller.id, days);
  await alerts.resolve(...DAYS_BEFORE_END.filter((days) => days !== nearness).map(ends));
  if (nearness === "ended") {
    await endAuthorization(container, seller, now);
  } else if (nearness !== null) {
    const on = `${end.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    await raiseAlert(container, {
      key: ends(nearness),
      severity: nearness === 1 ? "critical" : "warning",
      message: `TikTok's authorization of ${seller.name} ends on ${on}. The shop's owner can renew it now: connect the seller again under Settings → TikTok Shop.`,
      seller_id: seller.id,
    });
  }
  await watchScopes(container, seller);
}

/** A refresh token that has expired is the end. An announced end may be that of the consent before this one. */
async function endAuthorization(container: MedusaContainer, seller: Seller, now: Date): Promise<void> {
  if (seller.refresh_token_expires_at <= now) return requireConsent(container, { id: seller.id }, failureOf(ENDED));
  try {
    const covered = await checkConsent(container, seller, failureOf(ENDED));
    if (covered) await container.resolve(TIKTOK_SHOP_MODULE).sellers.noteAuthorizationEnd({ id: seller.id }, null);
  } catch (error) {
    logFailure(container, `Whether TikTok's authorization of ${seller.name} has ended is not known`, error);
  }
}

async function watchScopes(container: MedusaContainer, { id, name, granted_scopes }: Seller): Promise<void> {
  const missing = missingScopes(granted_scopes);
  if (missing.length === 0) return;
  await raiseAlert(container, {
    key: alertKeys.scopesMissing(id),
    severity: "warning",
    message: `The consent of ${name} lacks ${missing.join(", ")}. Enable these scopes for the app in Partner Center, then connect the seller again.`,
    seller_id: id,
  });
}

const ENDED = "TikTok's authorization has ended. The shop's owner has to connect the seller again.";
