import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { WebhookState } from "../../modules/tiktok-shop/stores/shop-store";
import { raiseAlert } from "../alerts/raise-alert";
import { toFailure } from "../failure";
import { registerWebhooks } from "./register-webhooks";
import { registeredUrl } from "./webhook-topics";

const DAY_MS = 24 * 3_600_000;

/**
 * Looks at every shop's webhooks once a day, and at once where the last look ended short of the whole or was for another
 * address than the options say now, and has TikTok repaired. What cannot be repaired is told to people.
 */
export async function checkWebhooks(container: MedusaContainer): Promise<void> {
  const { settings, shops, alerts } = container.resolve(TIKTOK_SHOP_MODULE);
  for (const shop of await shops.active()) {
    if (!isDue(shop.webhooks, registeredUrl(settings, shop.tiktok_shop_id), Date.now())) continue;
    const key = `webhooks:${shop.id}`;
    try {
      const repaired = await registerWebhooks(container, shop);
      if (repaired.length > 0) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(
            `TikTok Shop: webhooks of ${shop.name} were not registered as they should be, and are now: ${repaired.join(", ")}.`,
          );
      }
      await alerts.resolve(key);
    } catch (error) {
      await raiseAlert(container, {
        key,
        severity: "warning",
        message: `The webhooks of ${shop.name} could not be checked, so orders may arrive ten minutes late. ${toFailure(error).message}`,
        shop_id: shop.id,
      });
    }
  }
}

/** @param now epoch milliseconds */
export const isDue = ({ checked_at, missing, address }: WebhookState, wanted: string, now: number): boolean =>
  checked_at === null || missing.length > 0 || address !== wanted || Date.parse(checked_at) <= now - DAY_MS;
