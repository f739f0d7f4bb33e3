import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";

const DAY_MS = 24 * 3_600_000;

/** How much a purge deleted. */
export interface Purged {
  audit_entries: number;
  bodies: number;
}

/** Deletes what is older than the plugin's options let it be: entries of the audit log, and bodies of settled webhooks. */
export async function purge(container: MedusaContainer, now = new Date()): Promise<Purged> {
  const { audit, privacy, settings } = container.resolve(TIKTOK_SHOP_MODULE);
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    audit_entries: await audit.deleteBefore(daysAgo(settings.audit.keep_days)),
    bodies: await privacy.purgeBodies(daysAgo(settings.privacy.keep_bodies_days)),
  };
}
