import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { SellerKey } from "../../modules/tiktok-shop/stores/seller-store";
import type { FailureDto } from "../../types/dto";
import { raiseAlert } from "../alerts/raise-alert";
import { alertKeys } from "./seller-alerts";

/**
 * The seller must consent again: from now on nothing is sent or read for the seller's shops, what waits in the boxes
 * stays there, and people are told. Consenting again lets it all go on.
 *
 * @param seller by our id, or as TikTok's webhooks name it; one that is not connected is fine
 * @param failure the sentence that says what happened and what to do
 */
export async function requireConsent(
  container: MedusaContainer,
  seller: SellerKey,
  failure: FailureDto,
): Promise<void> {
  const stopped = await container.resolve(TIKTOK_SHOP_MODULE).sellers.requireConsent(seller, failure);
  for (const { id, name } of stopped) await consentEnded(container, { id, name }, failure);
}

/** What follows when a seller's consent is known to have ended: this process stops at once, and people are told. */
export async function consentEnded(
  container: MedusaContainer,
  { id, name }: { id: string; name: string },
  failure: FailureDto,
): Promise<void> {
  container.resolve(TIKTOK_SHOP_MODULE).cache.forget(null);
  await raiseAlert(container, {
    key: alertKeys.consentEnded(id),
    severity: "critical",
    message: `Nothing is sent to or read from the shops of ${name} any more. ${failure.message}`,
    seller_id: id,
  });
}
