import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { resumeTraffic } from "./resume-traffic";
import { watchAuthorization } from "./watch-authorization";

/**
 * What a stored consent brings with it: alerts about the seller are over, but for what the new consent lacks, and shops that
 * were known go on where they stopped.
 */
export async function afterConsent(
  container: MedusaContainer,
  known: Shop[],
  sellerId: string | undefined,
): Promise<void> {
  if (!sellerId) return;
  const { alerts, sellers } = container.resolve(TIKTOK_SHOP_MODULE);
  await alerts.resolveAbout({ seller_id: sellerId });
  const seller = (await sellers.list()).find(({ id }) => id === sellerId);
  if (seller) await watchAuthorization(container, seller);
  if (known.length > 0) await resumeTraffic(container, known);
}
