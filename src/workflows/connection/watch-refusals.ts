import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { TiktokError } from "../../tiktok/error";
import { raiseAlert } from "../alerts/raise-alert";
import { logFailure, toFailure } from "../failure";
import { consentEnded } from "./require-consent";
import { alertKeys } from "./seller-alerts";

/** The consent stands, but lacks a scope, or does not cover this shop: other calls may work. */
export const SCOPE_MISSING = 105005;
const NOT_COVERED = 101000;

/**
 * What TikTok's refusal of a call says about the connection: that the consent has ended, or is too narrow. It counts only
 * for the token that was refused: meanwhile the seller may have consented again.
 */
export async function noteRefusal(
  container: MedusaContainer,
  shop: { id: string; name: string; seller_id: string },
  error: TiktokError,
  token: string,
): Promise<void> {
  if (error.kind !== "reauthorize" || error.code === null) return;
  const { sellers } = container.resolve(TIKTOK_SHOP_MODULE);
  const { seller_id } = shop;
  try {
    if (error.code === SCOPE_MISSING) {
      await raiseAlert(container, {
        key: alertKeys.scopesMissing(seller_id),
        severity: "warning",
        message: `${shop.name}: ${error.message}`,
        seller_id,
      });
    } else if (error.code === NOT_COVERED) {
      const key = alertKeys.notCovered(shop.id);
      await raiseAlert(container, {
        key,
        severity: "critical",
        message: `${shop.name}: ${error.message}`,
        shop_id: shop.id,
        seller_id,
      });
    } else {
      const failure = toFailure(error);
      const stopped = await sellers.requireConsentOf(seller_id, token, failure);
      if (stopped) await consentEnded(container, stopped, failure);
    }
  } catch (failed) {
    logFailure(container, "A refusal of TikTok's could not be noted", failed);
  }
}
