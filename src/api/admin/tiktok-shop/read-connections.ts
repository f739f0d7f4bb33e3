import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { stockLocations } from "../../../domain/stock-locations";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { AlertDto, ConnectionsDto, FailureDto, ShopDto } from "../../../types/dto";
import { missingScopes } from "../../../workflows/connection/needed-scopes";
import { webhookUrl } from "../../../workflows/connection/webhook-topics";
import { type HeardTopics, heardTopics } from "./heard-topics";

/** Everything that the connections page shows. */
export async function readConnections(container: MedusaContainer): Promise<ConnectionsDto> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const sellers = await module.listTiktokSellers({}, { order: { name: "ASC" } });
  const shops = await module.shops.list();
  const heard = await heardTopics(container, shops);
  return {
    apps: module.settings.apps.map(({ key, service_id }) => ({
      key,
      service_id,
      console_topics: heard.consoleOf(key),
    })),
    webhook_url: webhookUrl(module.settings.public_url),
    alerts: await readAlerts(container),
    disconnected_shops: await module.privacy.disconnectedShops(),
    sellers: await Promise.all(
      sellers.map(async (seller) => ({
        id: seller.id,
        name: seller.name,
        base_region: seller.base_region,
        app_key: seller.app_key,
        status: seller.status,
        access_token_expires_at: new Date(seller.access_token_expires_at).toISOString(),
        refresh_token_expires_at: new Date(seller.refresh_token_expires_at).toISOString(),
        authorization_expires_at: seller.authorization_expires_at
          ? new Date(seller.authorization_expires_at).toISOString()
          : null,
        granted_scopes: seller.granted_scopes,
        missing_scopes: missingScopes(seller.granted_scopes),
        last_error: seller.last_failure as FailureDto | null,
        shops: await Promise.all(
          shops.filter((shop) => shop.seller_id === seller.id).map((shop) => toShopDto(container, shop, heard)),
        ),
      })),
    ),
  };
}

/** What is open. */
export async function readAlerts(container: MedusaContainer): Promise<AlertDto[]> {
  const alerts = await container.resolve(TIKTOK_SHOP_MODULE).alerts.open();
  return alerts.map(({ id, severity, message, raised_at, seller_id, shop_id }) => ({
    id,
    severity,
    message,
    raised_at: raised_at.toISOString(),
    seller_id,
    shop_id,
  }));
}

/** One shop as the admin sees it. */
export async function toShopDto(container: MedusaContainer, shop: Shop, heardOfAll?: HeardTopics): Promise<ShopDto> {
  const heard = heardOfAll ?? (await heardTopics(container, [shop]));
  const { links, outbox, records } = container.resolve(TIKTOK_SHOP_MODULE);
  const [main, ...further] = stockLocations(shop);
  const [[channel], locations] = await Promise.all([
    container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ id: shop.sales_channel_id }, { take: 1 }),
    container
      .resolve(Modules.STOCK_LOCATION)
      .listStockLocations({ id: [main, ...further] }, { take: 1 + further.length, select: ["id", "name"] }),
  ]);
  const named = (id: string) => ({ id, name: locations.find((location) => location.id === id)?.name ?? "(deleted)" });
  const { last_failure, ...webhooks } = shop.webhooks;
  const stock = await outbox.failed("stock", shop.id);
  return {
    id: shop.id,
    tiktok_shop_id: shop.tiktok_shop_id,
    name: shop.name,
    region: shop.region,
    currency: shop.currency,
    seller_type: shop.seller_type === "CROSS_BORDER" ? "CROSS_BORDER" : "LOCAL",
    status: shop.status,
    sales_channel: { id: shop.sales_channel_id, name: channel?.name ?? "(deleted)" },
    stock_location: named(main),
    further_stock_locations: further.map(named),
    settings: shop.settings,
    webhooks: { ...webhooks, heard: heard.registered(shop), last_error: last_failure },
    console_topics: heard.console(shop),
    links: await links.countsUpTo(shop.id),
    stock: { refused: stock.count, last_error: stock.last_failure },
    counts: await records.counts(shop.id),
  };
}
