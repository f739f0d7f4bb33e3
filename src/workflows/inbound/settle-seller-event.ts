import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import type { Seller } from "../../modules/tiktok-shop/stores/seller-store";
import { parseWebhook } from "../../tiktok/webhook-event";
import { checkConsent } from "../connection/check-consent";
import { noteAuthorizationEnd } from "../connection/watch-authorization";
import { failureOf, logFailure, settlementFor } from "../failure";

const SELLER_DEAUTHORIZATION = 6;
const UPCOMING_AUTHORIZATION_EXPIRATION = 7;

export const isSellerTopic = (topic: number): boolean =>
  topic === SELLER_DEAUTHORIZATION || topic === UPCOMING_AUTHORIZATION_EXPIRATION;

/**
 * Settles what TikTok says about a seller's consent: that the seller took it back, or that it ends soon. The former is asked
 * of TikTok first, which sends events for 15 hours and may say it of a consent that has been given again since.
 */
export async function settleSellerEvent(container: MedusaContainer, event: ClaimedEvent): Promise<void> {
  const { inbox } = container.resolve(TIKTOK_SHOP_MODULE);
  const end = endOf(event);
  try {
    for (const seller of await sellersOf(container, event)) {
      if (event.topic === SELLER_DEAUTHORIZATION) await checkConsent(container, seller, failureOf(WITHDRAWN));
      else if (end) await noteAuthorizationEnd(container, { id: seller.id }, end);
    }
  } catch (error) {
    logFailure(container, "An event about a seller's authorization could not be settled", error);
    await inbox.settle(event, settlementFor(error, event.failures));
    return;
  }
  await inbox.settle(event, { outcome: "done" });
}

/** The connected sellers that an event is about, by the shop or the seller that it names. */
async function sellersOf(
  container: MedusaContainer,
  { app_key, tiktok_shop_id, seller_open_id }: ClaimedEvent,
): Promise<Seller[]> {
  const { sellers, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const named = tiktok_shop_id ? await shops.byTiktokId([tiktok_shop_id]) : [];
  return (await sellers.list()).filter(
    (seller) =>
      seller.app_key === app_key &&
      (seller.open_id === seller_open_id || named.some((shop) => shop.seller_id === seller.id)),
  );
}

/** When the authorization ends, as topic 7 says it: `expiration_time`, epoch seconds as text. Null when it cannot be read. */
function endOf(event: ClaimedEvent): Date | null {
  const parsed = parseWebhook(Buffer.from(event.body ?? ""));
  const seconds = parsed.ok ? Number(parsed.event.data["expiration_time"]) : NaN;
  return seconds > 0 && seconds < LAST_SECOND ? new Date(seconds * 1000) : null;
}

/** The end of the year 9999: anything later is no time in seconds. */
const LAST_SECOND = 253_402_300_800;

const WITHDRAWN = "The seller withdrew the authorization in TikTok's Seller Center. Connect the shop again to go on.";
