import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";

export interface BeginConsent {
  /** The admin who starts it: only this admin's session may finish it. */
  actor_id: string;
  /** Which app; may be left out when the options list one. */
  app_key?: string;
  /** Where the orders and the stock of new shops go; made for each shop when left out. */
  sales_channel_id?: string;
  stock_location_id?: string;
}

/**
 * @returns the address to send the admin's browser to
 * @throws MedusaError `invalid_data` when the app is not among the plugin's options
 */
export async function beginConsent(container: MedusaContainer, input: BeginConsent): Promise<string> {
  const { settings, consents } = container.resolve(TIKTOK_SHOP_MODULE);
  const [only, ...others] = settings.apps;
  const app = input.app_key
    ? settings.apps.find((candidate) => candidate.key === input.app_key)
    : others.length === 0
      ? only
      : undefined;
  if (!app) {
    const keys = settings.apps.map((candidate) => candidate.key).join(", ");
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `app_key must be one of the plugin's apps: ${keys}.`);
  }
  const state = await consents.begin({
    actor_id: input.actor_id,
    app_key: app.key,
    sales_channel_id: input.sales_channel_id ?? null,
    stock_location_id: input.stock_location_id ?? null,
  });
  const url = new URL("/open/authorize", app.consent_url);
  url.searchParams.set("service_id", app.service_id);
  url.searchParams.set("state", state);
  return url.href;
}
