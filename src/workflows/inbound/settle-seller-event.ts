import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import { requireConsent } from "../connection/require-consent";
import { failureOf } from "../failure";

const SELLER_DEAUTHORIZATION = 6;

export const isSellerTopic = (topic: number): boolean => topic === SELLER_DEAUTHORIZATION;

/** The seller took the consent back in Seller Center: nothing works until consent is given again. */
export async function settleSellerEvent(container: MedusaContainer, event: ClaimedEvent): Promise<void> {
  const { inbox, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const affected = await shops.byTiktokId(event.tiktok_shop_id ? [event.tiktok_shop_id] : []);
  for (const shop of affected.filter((candidate) => candidate.app_key === event.app_key)) {
    await requireConsent(container, { id: shop.seller_id }, failureOf(WITHDRAWN));
  }
  if (event.seller_open_id) {
    const { app_key, seller_open_id: open_id } = event;
    await requireConsent(container, { app_key, open_id }, failureOf(WITHDRAWN));
  }
  await inbox.settle(event, { outcome: "done" });
}

const WITHDRAWN = "The seller withdrew the authorization in TikTok's Seller Center. Connect the shop again to go on.";
