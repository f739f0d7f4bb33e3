import { type Knex, knex as connect } from "@medusajs/framework/mikro-orm/knex";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import { Cache } from "../../src/modules/tiktok-shop/cache";
import { PostgresWire } from "../../src/modules/tiktok-shop/cache-wire";
import { ShopStore } from "../../src/modules/tiktok-shop/stores/shop-store";
import { createVault } from "../../src/modules/tiktok-shop/vault";
import type { RatesDto } from "../../src/types";
import { until } from "../setup/until";
import { receive, receiveLater, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { type ConnectedShop, connections } from "./harness/connect";
import { medusaOrderOf, medusaOrders } from "./harness/medusa-orders";
import { callsFor, failuresOfWaiting, openIdOf, reconnect, sellerOf } from "./harness/sellers";
import { onTiktok, setStock } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const setStatus = (shop: ConnectedShop, status: "active" | "paused") =>
    store.admin.post(`/admin/tiktok-shop/shops/${shop.dto.id}`, { status });
  describe("A paused shop", () => {
    it("is sent nothing and read nothing; its events and tasks wait, and flow when it is resumed", async () => {
      await setStatus(store.us, "paused");
      store.simulator.control.clearRequests();
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      await setStock(store, "BOTTLE-750", 3);
      await send(store);
      expect(callsFor(store, store.us)).toEqual([]);
      expect(await medusaOrders(store)).toEqual([]);
      expect(await failuresOfWaiting(store)).toEqual([0]);

      await setStatus(store.us, "active");
      await until("the order is in Medusa", async () => (await medusaOrders(store))[0]?.payment_status === "captured");
      await medusaOrderOf(store, tiktokOrder.id);
      await until("TikTok has the stock", () => onTiktok(store, store.us, "BOTTLE-750") === 3);
    });

    it("leaves the other shops alone", async () => {
      await setStatus(store.us, "paused");
      const tiktokOrder = buy(store, store.gb, [{ seller_sku: skuOf(store.gb), quantity: 1 }]);
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).currency_code).toBe("gbp");
    });

    it("says so when a person asks something of it that needs TikTok", async () => {
      await setStatus(store.us, "paused");
      await expect(store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`)).rejects.toThrow(/paused/);
    });
  });

  const skuOf = (shop: ConnectedShop): string =>
    store.simulator.control
      .sellers()
      .flatMap(({ shops }) => shops)
      .find(({ id }) => id === shop.tiktokId)?.skus[0]?.seller_sku ?? "";

  describe("Disconnecting", () => {
    const preview = (shop: ConnectedShop) =>
      store.admin.get(`/admin/tiktok-shop/shops/${shop.dto.id}/disconnect-preview`);
    const disconnect = (shop: ConnectedShop) => store.admin.delete(`/admin/tiktok-shop/shops/${shop.dto.id}`);

    it("says beforehand what it deletes and keeps, and then does just that", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      await setStock(store, "BOTTLE-750", 3);
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      const said = await preview(store.us);
      expect(said).toMatchObject({
        shops: [{ id: store.us.dto.id }],
        deletes: { sku_links: expect.any(Number), tokens: true },
        keeps: { orders: 1 },
      });
      expect(await disconnect(store.us)).toEqual(said);

      expect((await connections(store)).sellers.map(({ base_region }) => base_region)).not.toContain("US");
      const [row] = await store.sql<{ links: number; held: number; tasks: number; tokens: number }>(
        `SELECT (SELECT count(*)::int FROM tiktok_sku_link WHERE shop_id = ?) AS links,
                (SELECT count(*)::int FROM tiktok_held_unit WHERE shop_id = ?) AS held,
                (SELECT count(*)::int FROM tiktok_outbox_task WHERE shop_id = ? AND state = 'open') AS tasks,
                (SELECT count(*)::int FROM tiktok_seller WHERE base_region = 'US' AND
                  (sealed_access_token <> '' OR sealed_refresh_token <> '')) AS tokens`,
        [store.us.dto.id, store.us.dto.id, store.us.dto.id],
      );
      expect(row).toEqual({ links: 0, held: 0, tasks: 0, tokens: 0 });
      expect(await store.admin.get(`/admin/tiktok-shop/orders/${medusaOrder.id}`)).toMatchObject({
        tiktok_order: { tiktok_order_id: tiktokOrder.id, shop: { name: store.us.dto.name, region: "US" } },
      });
    });

    it("has TikTok send no more webhooks", async () => {
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/register-webhooks`);
      const registered = () =>
        store.simulator.control
          .sellers()
          .flatMap(({ shops }) => shops)
          .find(({ id }) => id === store.us.tiktokId)?.webhooks;
      expect(registered()).not.toEqual([]);
      await disconnect(store.us);
      expect(registered()).toEqual([]);
    });

    it("gives the consent for the shop back to TikTok", async () => {
      store.simulator.control.clearRequests();
      await disconnect(store.us);
      expect(callsFor(store, store.us).at(-1)).toMatchObject({
        endpoint: "DELETE /authorization/202403/shops",
        code: 0,
      });
      expect(callsFor(store, store.gb)).toEqual([]);
    });

    it("works when TikTok is down", async () => {
      store.simulator.control.injectFault({ kind: "internal_error", times: 50 });
      await disconnect(store.us);
      expect((await connections(store)).sellers).toHaveLength(2);
    });

    it("keeps the tokens, and the seller's other shops, until the last one goes", async () => {
      const { control } = store.simulator;
      const second = control.createShop({
        seller_open_id: openIdOf(store, store.us),
        name: "Trailhead Outlet",
        region: "US",
      });
      expect(await reconnect(store, store.us)).toMatch(/connected=2$/);
      const [other] = (await sellerOf(store, store.us)).shops.filter((shop) => shop.tiktok_shop_id === second.id);
      expect(await disconnect(store.us)).toMatchObject({ deletes: { tokens: false } });
      const tiktokOrder = control.placeOrder({
        shop_id: control.createListing({
          shop_id: second.id,
          title: "Cap",
          skus: [{ seller_sku: "CAP-BLACK", price: "25.00", stock: 5 }],
        }).id,
        lines: [{ seller_sku: "CAP-BLACK", quantity: 1 }],
        hold: false,
      });
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
      expect(await store.admin.delete(`/admin/tiktok-shop/shops/${other?.id}`)).toMatchObject({
        deletes: { tokens: true },
        keeps: { orders: 1 },
      });
    });

    it("takes a seller with all shops", async () => {
      const seller = await sellerOf(store, store.us);
      await store.admin.get(`/admin/tiktok-shop/sellers/${seller.id}/disconnect-preview`);
      await store.admin.delete(`/admin/tiktok-shop/sellers/${seller.id}`);
      expect((await connections(store)).sellers.map(({ id }) => id)).not.toContain(seller.id);
      await expect(store.admin.delete(`/admin/tiktok-shop/sellers/${seller.id}`)).rejects.toThrow(/404/);
    });

    it("imports no order twice when the shop is connected again", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const before = await medusaOrderOf(store, tiktokOrder.id);
      await disconnect(store.us);
      expect(await reconnect(store, store.us)).toMatch(/connected=1$/);
      await store.sql("UPDATE tiktok_inbox_event SET state = 'open', run_after = now()");
      await receiveLater(store);
      expect((await medusaOrders(store)).map(({ id }) => id)).toEqual([before.id]);
      expect((await sellerOf(store, store.us)).shops).toMatchObject([{ id: store.us.dto.id, counts: { orders: 1 } }]);
    });
  });

  describe("The use of the budget", () => {
    it("is told per app and shop: calls, refusals, latency, and what each may use", async () => {
      store.simulator.control.injectFault({ kind: "rate_limited", times: 1 });
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`);
      await store.container.resolve(TIKTOK_SHOP_MODULE).audit.flush();
      const { apps } = await store.admin.get<RatesDto>("/admin/tiktok-shop/rates");
      const [app] = apps;
      expect(apps).toHaveLength(1);
      expect(app).toMatchObject({ app_key: store.app.key, budget: "divided", processes: 1, queued: { orders: 0 } });
      const shop = app?.shops.find(({ shop_id }) => shop_id === store.us.dto.id);
      expect(shop).toMatchObject({
        calls_per_minute: app?.calls_per_minute,
        throttled_last_minute: 1,
        paused_until: null,
      });
      expect(shop?.used_last_minute).toBeGreaterThanOrEqual(2);
      expect(shop?.p95_ms).toBeGreaterThanOrEqual(shop?.p50_ms ?? Infinity);
      expect(app?.used_last_minute).toBeGreaterThanOrEqual(shop?.used_last_minute ?? Infinity);
    });
  });

  describe("The audit log", () => {
    it("says which admin did what to which shop, and notes every call to TikTok", async () => {
      await setStatus(store.us, "paused");
      await setStatus(store.us, "active");
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`);
      await store.container.resolve(TIKTOK_SHOP_MODULE).audit.flush();
      const [admin] = await store.sql<{ id: string }>('SELECT id FROM "user"');
      const actions = await store.sql(
        "SELECT what, actor_id, shop_id, outcome FROM tiktok_audit_entry WHERE kind = 'action' ORDER BY at DESC LIMIT 3",
      );
      expect(actions).toEqual(
        ["shop.link_skus", "shop.resume", "shop.pause"].map((what) => ({
          what,
          actor_id: admin?.id,
          shop_id: store.us.dto.id,
          outcome: "ok",
        })),
      );
      const calls = await store.sql(
        "SELECT shop_id, code FROM tiktok_audit_entry WHERE kind = 'call' AND what = 'POST /product/202502/products/search' ORDER BY at DESC LIMIT 1",
      );
      expect(calls).toEqual([{ shop_id: store.us.dto.id, code: 0 }]);
    });
  });

  describe("What two processes on one database keep of a shop in memory", () => {
    const soon = (what: string, ask: () => Promise<boolean>) => until(what, ask, { everyMs: 5, withinMs: 20_000 });
    let knex: Knex;
    let wire: PostgresWire;
    beforeEach(async () => {
      const [row] = await store.sql<{ name: string }>("SELECT current_database() AS name");
      const url = new URL(process.env["DATABASE_URL"] ?? "");
      url.pathname = `/${row?.name}`;
      knex = connect({ client: "pg", connection: url.href, pool: { min: 0, max: 3 } });
      wire = new PostgresWire(knex);
    });
    afterEach(async () => {
      await wire.stop();
      await knex.destroy();
    });

    it("a change of settings in one is seen by the other at once, and so is a lost consent", async () => {
      const { settings, sellers, shops } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const other = new ShopStore(knex, sellers, createVault(settings.vault_keys), new Cache(wire));
      const { id, tiktok_shop_id } = store.us.dto;
      await other.get(id);
      await soon("the other process listens", async () => wire.hears());
      expect((await other.get(id)).settings.on_hold).toBe("wait");
      const statements: string[] = [];
      knex.on("query", ({ sql }: { sql: string }) => {
        if (!sql.includes("pg_notify")) statements.push(sql);
      });
      for (let asked = 0; asked < 20; asked += 1) await other.byTiktokId([tiktok_shop_id]);
      await other.active();
      expect(statements).toEqual([]);

      const changed = Date.now();
      await store.admin.post(`/admin/tiktok-shop/shops/${id}`, { settings: { on_hold: "import" } });
      await soon("the change is seen", async () => (await other.get(id)).settings.on_hold === "import");
      expect(Date.now() - changed).toBeLessThan(1_000);
      expect((await shops.get(id)).settings.on_hold).toBe("import");

      await store.sql("UPDATE tiktok_seller SET status = 'reauthorize'");
      await soon("the loss is seen", async () => (await other.active()).length === 0);
    });

    it("an ended connection is found, and nothing that was missed meanwhile stays", async () => {
      const { settings, sellers } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const other = new ShopStore(knex, sellers, createVault(settings.vault_keys), new Cache(wire));
      const { id } = store.us.dto;
      await other.get(id);
      await soon("the other process listens", async () => wire.hears());
      await other.get(id);
      await store.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
      );
      await store.sql(`UPDATE tiktok_shop SET settings = settings || '{"on_hold":"import"}' WHERE id = ?`, [id]);
      await soon("the change is seen", async () => (await other.get(id)).settings.on_hold === "import");
      await soon("it listens again", async () => wire.hears());
    });
  });
});
