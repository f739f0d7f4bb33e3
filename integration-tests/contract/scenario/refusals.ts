import { createTiktokClient } from "../../../src/tiktok/client";
import { nothing } from "../../../src/tiktok/schemas/page";
import { createCallLimiter } from "../../../src/tiktok/limiter";
import type { Stage } from "./stage";

/** Calls that TikTok refuses: what they answer is part of the contract too. Returns the codes. */
export async function beRefused(stage: Stage, orders: Record<string, string>): Promise<(number | null)[]> {
  const { api, shops, sim, credentials, grant } = stage;
  const { client } = shops.US;
  const none = "999";
  const tracking = { tracking_number: "1Z999AA10123456784", shipping_provider_id: none };
  const limiter = createCallLimiter({ callsPerMinute: 60_000 });
  const strangers = createTiktokClient({ ...credentials, app: { ...credentials.app, secret: "wrong" }, limiter });
  const late = createTiktokClient({ ...credentials, limiter, now: () => Date.now() - 3_600_000 });
  const access = { cipher: shops.US.state().cipher, accessToken: () => Promise.resolve(grant.access_token) };
  const noShop = { ...access, cipher: "ROW_none" };
  const noToken = { ...access, accessToken: () => Promise.resolve("none") };
  const tiktok = createTiktokClient({ ...credentials, limiter });
  // What a read is repeated for, told at the first refusal.
  const impatient = createTiktokClient({ ...credentials, limiter, retry: { tries: 1 } }).shop(access);

  sim.control.injectFault({ kind: "rate_limited", endpoint: "GET /logistics/202309/warehouses", retry_after: 1 });
  sim.control.injectFault({ kind: "internal_error", endpoint: "GET /event/202309/webhooks" });
  const results = [
    await api.getWarehouses(impatient),
    await api.getShopWebhooks(impatient),
    await api.getWarehouses(strangers.shop(access)),
    await api.getWarehouses(tiktok.shop(noShop)),
    await api.getWarehouses(tiktok.shop(noToken)),
    await api.getToken({ credentials, code: none }),
    await api.refreshToken({ credentials, refreshToken: none }),
    await api.getProduct(client, none),
    await api.getPackage(client, none),
    await api.getDeliveryOptions(client, none),
    await api.getShippingProviders(client, none),
    await api.getShippingProviders(shops.DE.client, none),
    await api.shipPackage(client, none, { self_shipment: tracking }),
    await api.markPackageAsShipped(client, none, tracking),
    ...(await Promise.all(
      Object.values(orders).map((id) =>
        api.markPackageAsShipped(client, id, { ...tracking, tracking_number: "short" }),
      ),
    )),
    await api.updateInventory(client, none, { skus: [{ id: none, inventory: [{ quantity: 1 }] }] }),
    await api.searchOrders(client, { page_size: 10, page_token: "none" }),
    await api.searchProducts(client, { page_size: 10, page_token: "none" }),
    await api.putShopWebhook(client, { event_type: "ORDER_STATUS_CHANGE", address: "ftp://store.example" }),
  ];
  // A clock that is an hour behind is refused once and then learnt.
  await api.getWarehouses(late.shop(access));
  // Calls of TikTok's that the client does not make, and that the simulator has.
  for (const path of ["/order/202309/orders", "/order/202507/orders"] as const) {
    const endpoint = { entity: "shop", method: "GET", path, priority: "orders", effect: "read" } as const;
    await tiktok.shop(access).call(endpoint, { query: { ids: Object.values(orders) }, schema: nothing });
  }
  const older = { entity: "shop", method: "POST", priority: "catalog", effect: "read" } as const;
  const search = { ...older, path: "/product/202309/products/search" } as const;
  await tiktok.shop(access).call(search, { query: { page_size: 10 }, schema: nothing });
  const active = { ...older, entity: "seller", method: "GET", path: "/seller/202309/shops" } as const;
  await tiktok.seller(access).call(active, { schema: nothing });
  await limiter.stop();
  return results.map((result) => (result.ok ? 0 : result.error.code));
}
