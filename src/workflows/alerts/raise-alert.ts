import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Alert } from "../../modules/tiktok-shop/stores/alert-store";
import { logFailure } from "../failure";

/** Emitted with `{ id }` for every alert that is new. */
export const ALERT_RAISED = "tiktok_shop.alert_raised";

/**
 * Tells people of something that only they can put right: a row that the admin shows, a line in the log, an event that
 * the store may send mail on, and an entry in the admin's notifications. Only the row has to work; none of it needs
 * TikTok. An alert that is open already is told once.
 */
export async function raiseAlert(container: MedusaContainer, alert: Alert): Promise<void> {
  const { id, isNew } = await container.resolve(TIKTOK_SHOP_MODULE).alerts.raise(alert);
  if (!isNew) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  if (alert.severity === "critical") logger.error(`TikTok Shop: ${alert.message}`);
  else logger.warn(`TikTok Shop: ${alert.message}`);
  await attempt(container, "The event of an alert could not be emitted", () =>
    container.resolve(Modules.EVENT_BUS).emit({ name: ALERT_RAISED, data: { id } }),
  );
  await attempt(container, "An alert could not be shown among the admin's notifications", async () => {
    const notifications = container.resolve(Modules.NOTIFICATION, { allowUnregistered: true });
    await notifications?.createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      idempotency_key: id,
      data: { title: "TikTok Shop", description: alert.message },
    });
  });
}

async function attempt(container: MedusaContainer, failed: string, tell: () => Promise<unknown>): Promise<void> {
  try {
    await tell();
  } catch (error) {
    logFailure(container, failed, error);
  }
}
