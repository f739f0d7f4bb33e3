import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import type { TiktokCredentials } from "../tiktok/client";
import { TrafficStopped } from "./traffic-stopped";

/**
 * What the token host and the signatures need of an app.
 *
 * @throws TrafficStopped for an app that the plugin's options no longer list
 */
export function credentialsOf(container: MedusaContainer, appKey: string): TiktokCredentials {
  const { apps, hosts } = container.resolve(TIKTOK_SHOP_MODULE).settings;
  const app = apps.find((candidate) => candidate.key === appKey);
  if (!app) {
    throw new TrafficStopped(
      `The TikTok app ${appKey} is not among the plugin's options. Put it back, or connect the shop through another app.`,
    );
  }
  return { app: { key: app.key, secret: app.secret }, hosts };
}
