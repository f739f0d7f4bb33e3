import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import { logFailure, settlementFor } from "../failure";
import { sweepAftersales } from "./sweep-aftersales";

const AFTERSALES_REQUEST_STATUS = 64;
const RMA_STATUS = 65;

/** How far back TikTok's search is asked, which may lag behind the event. */
const OVERLAP_SECONDS = 60;

export const isReturnsTopic = (topic: number): boolean => topic === AFTERSALES_REQUEST_STATUS || topic === RMA_STATUS;

/**
 * Settles what TikTok says about returns in the batch model, whose events name no order: what changed in the shop is read, and
 * its orders go to the inbox.
 */
export async function settleReturnsEvent(container: MedusaContainer, event: ClaimedEvent): Promise<void> {
  const { inbox, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  try {
    const named = event.tiktok_shop_id ? await shops.byTiktokId([event.tiktok_shop_id]) : [];
    for (const shop of named.filter(({ app_key }) => app_key === event.app_key)) {
      await sweepAftersales(container, shop, OVERLAP_SECONDS);
    }
  } catch (error) {
    logFailure(container, "An event about returns could not be settled", error);
    await inbox.settle(event, settlementFor(error, event.failures));
    return;
  }
  await inbox.settle(event, { outcome: "done" });
}
