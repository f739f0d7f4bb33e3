import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { deauthorizeShop } from "../../tiktok/api/authorization";
import { deleteShopWebhook, getShopWebhooks } from "../../tiktok/api/webhooks";
import type { ShopClient } from "../../tiktok/client";
import type { DisconnectPreviewDto } from "../../types/dto";
import { must, shopClient } from "../client";
import { toFailure } from "../failure";
import { releaseEarly } from "../inbound/order/release-early";
import { webhookUrl } from "./webhook-topics";

/**
 * The shops of a seller.
 *
 * @throws MedusaError `not_found`
 */
export async function shopsOfSeller(container: MedusaContainer, sellerId: string): Promise<Shop[]> {
  const shops = (await container.resolve(TIKTOK_SHOP_MODULE).shops.list()).filter(
    ({ seller_id }) => seller_id === sellerId,
  );
  if (shops.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no connected TikTok seller ${sellerId}.`);
  }
  return shops;
}

/** What disconnecting these shops would delete and keep. */
export async function previewDisconnection(container: MedusaContainer, shops: Shop[]): Promise<DisconnectPreviewDto> {
  const { disconnections } = container.resolve(TIKTOK_SHOP_MODULE);
  const { orders, ...deletes } = await disconnections.preview(shops.map((shop) => shop.id));
  return { shops: shops.map(({ id, name }) => ({ id, name })), deletes, keeps: { orders } };
}

/**
 * Takes shops out of the store: TikTok is asked to send no more webhooks and gets the consent back, what orders reserved before
 * they came in is given back, then their listings' links, held units and open tasks go, and the tokens with the seller's last shop. Orders and their records stay.
 *
 * @returns what was deleted and kept
 */
export async function disconnect(container: MedusaContainer, shops: Shop[]): Promise<DisconnectPreviewDto> {
  const { shops: store, disconnections, alerts, cache } = container.resolve(TIKTOK_SHOP_MODULE);
  // From here on nothing new begins for them.
  for (const { id } of shops) await store.update(id, { status: "paused" });
  for (const shop of shops) await leaveTiktok(container, shop);
  const ids = shops.map((shop) => shop.id);
  const early = await releaseEarly(container, { shop_id: ids });
  const { orders, ...others } = await disconnections.remove(ids);
  const deletes = { ...others, held_units: others.held_units + early };
  cache.forget(null);
  for (const { id, seller_id } of shops) {
    await alerts.resolveAbout({ shop_id: id });
    if (deletes.tokens) await alerts.resolveAbout({ seller_id });
  }
  return { shops: shops.map(({ id, name }) => ({ id, name })), deletes, keeps: { orders } };
}

/**
 * Best effort, each step whatever became of the one before: TikTok may be down, or the consent withdrawn. What TikTok sends
 * all the same is refused or kept as an event.
 */
async function leaveTiktok(container: MedusaContainer, shop: Shop): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const client = shopClient(container, shop, { evenPaused: true });
  const attempt = (without: string, step: () => Promise<unknown>) =>
    step().catch((error: unknown) => logger.warn(`${without}: ${toFailure(error).message}`));
  await attempt(`TikTok keeps webhooks of the disconnected shop ${shop.name} registered`, () =>
    removeWebhooks(container, client),
  );
  await attempt(`${shop.name} is disconnected here only; its owner can remove the app in Seller Center`, () =>
    must(deauthorizeShop(client)),
  );
}

async function removeWebhooks(container: MedusaContainer, client: ShopClient): Promise<void> {
  const { public_url } = container.resolve(TIKTOK_SHOP_MODULE).settings;
  const { webhooks } = await must(getShopWebhooks(client));
  for (const { event_type, address } of webhooks) {
    if (address.startsWith(webhookUrl(public_url))) await must(deleteShopWebhook(client, { event_type }));
  }
}
