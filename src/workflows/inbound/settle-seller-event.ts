import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import { failureOf } from "../failure";

const SELLER_DEAUTHORIZATION = 6;

export const isSellerTopic = (topic: number): boolean => topic === SELLER_DEAUTHORIZATION;

/** The seller took the consent back in Seller Center: nothing works until consent is given again. */
export async function settleSellerEvent(container: MedusaContainer, event: ClaimedEvent): Promise<void> {
  const { inbox, shops, sellers } = container.resolve(TIKTOK_SHOP_MODULE);
  const affected = await shops.byTiktokId(event.tiktok_shop_id ? [event.tiktok_shop_id] : []);
  for (const shop of affected) {
    await sellers.requireConsent(event.app_key, { id: shop.seller_id }, failureOf(WITHDRAWN));
  }
  if (event.seller_open_id) {
    await sellers.requireConsent(event.app_key, { open_id: event.seller_open_id }, failureOf(WITHDRAWN));
  }
  await inbox.settle(event, { outcome: "done" });
}

const WITHDRAWN = "The seller withdrew the authorisation in TikTok's Seller Center. Connect the shop again to go on.";
