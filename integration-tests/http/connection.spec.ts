import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import type { SellerState } from "../../src/simulator";
import type { ConsentDto } from "../../src/types/dto";
import refreshTokensJob from "../../src/jobs/tiktok-shop-refresh-tokens";
import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import { signIn } from "../setup/store/admin-session";
import { agree, connectSeller } from "../setup/store/connect-shop";
import { seedAdmin } from "../setup/store/seed-admin";
import { receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { connections, connectShop, shopDto } from "./harness/connect";
import { medusaOrderOf } from "./harness/medusa-orders";
import { withStore } from "./harness/with-store";

const TOKEN_GET = "GET /api/v2/token/get";
const PUT_WEBHOOK = "PUT /event/202309/webhooks";

withStore((store) => {
  const seller = (region: string): SellerState => {
    const found = store.simulator.control.sellers().find(({ base_region }) => base_region === region);
    if (!found) throw new Error(`The simulator has no seller in ${region}.`);
    return found;
  };
  const consentUrl = async (body?: Record<string, string>) =>
    (await store.admin.post<ConsentDto>("/admin/tiktok-shop/connections", body)).consent_url;
  /** TikTok's redirect after the US seller has agreed. */
  const callback = async (body?: Record<string, string>) =>
    agree(await consentUrl(body), seller("US").open_id, "authorize");
  const calls = (endpoint: string) => store.simulator.control.requests().filter((call) => call.endpoint === endpoint);

  /** The error that a callback ends with, after checking that nothing of it was stored. */
  async function refused(url: string): Promise<string | null> {
    const end = new URL(await store.admin.redirectOf(url), store.storeUrl);
    expect(end.pathname).toBe("/app/settings/tiktok-shop");
    expect((await connections(store)).sellers).toEqual([]);
    expect(await store.sql("SELECT id FROM tiktok_seller")).toEqual([]);
    expect(await store.sql("SELECT id FROM tiktok_shop")).toEqual([]);
    expect(await store.sql("SELECT id FROM sales_channel WHERE name LIKE 'TikTok Shop%'")).toEqual([]);
    return end.searchParams.get("error");
  }

  const withParameter = (url: string, name: string, value: string | null) => {
    const changed = new URL(url);
    if (value === null) changed.searchParams.delete(name);
    else changed.searchParams.set(name, value);
    return changed.href;
  };

  describe("Connecting a seller", () => {
    it("lists the seller's shops with region, currency, status, expiry, sales channel and stock location", async () => {
      expect(await connectSeller(store.admin, seller("US").open_id)).toBe("/app/settings/tiktok-shop?connected=1");
      const dto = await connections(store);
      expect(dto.webhook_url).toBe(store.app.webhook_url);
      expect(dto.apps).toMatchObject([{ key: store.app.key, service_id: store.app.service_id }]);
      const [us] = dto.sellers;
      expect(us).toMatchObject({ name: "Trailhead Outfitters", base_region: "US", status: "active", last_error: null });
      expect(new Date(us?.access_token_expires_at ?? 0).getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
      expect(new Date(us?.refresh_token_expires_at ?? 0).getTime()).toBeGreaterThan(Date.now() + 300 * 86_400_000);
      expect(us?.granted_scopes).toContain("seller.order.info");
      expect(us?.shops).toMatchObject([
        {
          tiktok_shop_id: seller("US").shops[0]?.id,
          region: "US",
          currency: "USD",
          seller_type: "LOCAL",
          status: "active",
          sales_channel: { name: "TikTok Shop · Trailhead Outfitters US (US)" },
          stock_location: { id: store.catalogue.location_id, name: "Main warehouse" },
        },
      ]);
    });

    it("links the shop's listings to variants by SKU, and counts those that no variant has", async () => {
      const { dto } = await connectShop(store, "US");
      expect(dto.links).toEqual({ linked: 5, unmatched: 1 });
    });

    it("uses the sales channel and the location that the admin chose", async () => {
      const { sales_channel } = await store.admin.post<{ sales_channel: { id: string } }>("/admin/sales-channels", {
        name: "Marketplaces",
      });
      const { stock_location } = await store.admin.post<{ stock_location: { id: string } }>("/admin/stock-locations", {
        name: "Annex",
      });
      const chosen = { sales_channel_id: sales_channel.id, stock_location_id: stock_location.id };
      await store.admin.redirectOf(await callback(chosen));
      expect(await shopDto(store, seller("US").shops[0]?.id ?? "")).toMatchObject({
        sales_channel: { id: sales_channel.id, name: "Marketplaces" },
        stock_location: { id: stock_location.id, name: "Annex" },
      });
    });

    it("makes a location of its own where the store has several and none was chosen", async () => {
      await store.admin.post("/admin/stock-locations", { name: "Annex" });
      const { dto } = await connectShop(store, "US");
      expect(dto.stock_location.name).toBe("TikTok Shop · Trailhead Outfitters US (US)");
    });

    it("brings in the orders that were still to be shipped before, however old", async () => {
      const tiktokId = seller("US").shops[0]?.id ?? "";
      const lines = [{ seller_sku: "CAP-BLACK", quantity: 1 }];
      const tiktokOrder = store.simulator.control.placeOrder({ shop_id: tiktokId, lines, hold: false });
      await connectShop(store, "US");
      await sweepOrdersJob(store.container);
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
    });

    it("works when the admin's session does not come along with TikTok's redirect", async () => {
      const response = await fetch(await callback(), { redirect: "manual" });
      expect(response.status).toBe(302);
      expect(response.headers.get("location")).toBe("/app/settings/tiktok-shop?connected=1");
    });

    it("again keeps the shop's row, sales channel and settings, and renews the consent", async () => {
      const { dto } = await connectShop(store, "US");
      const path = `/admin/tiktok-shop/shops/${dto.id}`;
      await store.admin.post(path, { settings: { on_hold: "import", carriers: { Post: "1" } } });
      const [before] = await store.sql<{ sealed_access_token: string }>("SELECT * FROM tiktok_seller");
      const again = (await connectShop(store, "US")).dto;
      expect(again).toMatchObject({
        id: dto.id,
        sales_channel: dto.sales_channel,
        stock_location: dto.stock_location,
        settings: { on_hold: "import", carriers: { Post: "1" } },
      });
      const [after, ...others] = await store.sql<{ sealed_access_token: string }>("SELECT * FROM tiktok_seller");
      expect(others).toEqual([]);
      expect(after?.sealed_access_token).not.toBe(before?.sealed_access_token);
      expect((await connections(store)).sellers).toHaveLength(1);
    });

    it("leaves no token in any answer, and seals them in the database", async () => {
      const { dto } = await connectShop(store, "US");
      const { sellers } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const [row] = await store.sql<{ id: string }>("SELECT * FROM tiktok_seller");
      const { access_token, refresh_token } = await sellers.tokens(row?.id ?? "");
      const seen = JSON.stringify([
        row,
        await connections(store),
        await store.admin.post(`/admin/tiktok-shop/shops/${dto.id}`, { status: "active" }),
        await store.admin.post(`/admin/tiktok-shop/shops/${dto.id}/register-webhooks`),
        await store.sql("SELECT * FROM tiktok_outbox_task"),
        await store.sql("SELECT * FROM tiktok_consent"),
      ]);
      for (const secret of [access_token, refresh_token, store.app.secret]) expect(seen).not.toContain(secret);
      expect(row).toMatchObject({
        sealed_access_token: expect.stringMatching(/^v1\.[0-9a-f]{8}\./),
        sealed_refresh_token: expect.stringMatching(/^v1\.[0-9a-f]{8}\./),
      });
      expect(JSON.stringify(await connections(store))).not.toContain("cipher");
    });
  });

  describe("A connection that does not come about stores nothing, and says why", () => {
    it("when the seller declines", async () => {
      expect(await refused(await agree(await consentUrl(), seller("US").open_id, "decline"))).toBe("consent_refused");
      expect(calls(TOKEN_GET)).toEqual([]);
    });

    it("when the state has expired", async () => {
      const url = await callback();
      await store.sql("UPDATE tiktok_consent SET expires_at = now() - interval '1 second'");
      expect(await refused(url)).toBe("state_expired");
    });

    it("when the state is forged, or its signature is another admin's", async () => {
      const url = await callback();
      const state = new URL(url).searchParams.get("state") ?? "";
      const [nonce = "", signature = ""] = state.split(".");
      const other = new URL(await consentUrl()).searchParams.get("state")?.split(".")[1] ?? "";
      const forged = [
        `${nonce}.`,
        nonce,
        `${nonce}.${other}`,
        `x${nonce}.${signature}`,
        `${nonce}.${signature}x`,
        "",
        ".",
      ];
      for (const value of forged) expect(await refused(withParameter(url, "state", value))).toBe("state_invalid");
      expect(calls(TOKEN_GET)).toEqual([]);
      expect(await store.admin.redirectOf(url)).toContain("connected=1");
    });

    it("when it begins at TikTok's app store, without a state of ours", async () => {
      expect(await refused(withParameter(await callback(), "state", null))).toBe("state_invalid");
      expect(calls(TOKEN_GET)).toEqual([]);
    });

    it("when another admin's session finishes it; the one who began still can", async () => {
      await seedAdmin(store.container, "other@example.com", "another-password");
      const other = await signIn(store.storeUrl, "other@example.com", "another-password");
      const url = await callback();
      expect(await other.redirectOf(url)).toBe("/app/settings/tiktok-shop?error=state_invalid");
      expect(await store.admin.redirectOf(url)).toContain("connected=1");
    });

    it("when TikTok's code was used already", async () => {
      const url = await callback();
      const code = new URL(url).searchParams.get("code") ?? "";
      const query = new URLSearchParams({
        app_key: store.app.key,
        app_secret: store.app.secret,
        auth_code: code,
        grant_type: "authorized_code",
      });
      await fetch(`${store.simulator.url}/api/v2/token/get?${query}`);
      expect(await refused(url)).toBe("code_rejected");
    });

    it("when TikTok's code has expired", async () => {
      const url = await callback();
      await store.simulator.clock.advance(31 * 60);
      expect(await refused(url)).toBe("code_rejected");
    });

    it.each([TOKEN_GET, "GET /authorization/202309/shops"])("when TikTok cannot be reached at %s", async (endpoint) => {
      store.simulator.control.injectFault({ kind: "reset", endpoint, times: 99 });
      expect(await refused(await callback())).toBe("tiktok_unreachable");
    });

    it("when the seller has no shop", async () => {
      const { open_id } = store.simulator.control.createSeller({ name: "Newcomer", base_region: "US" });
      expect(await refused(await agree(await consentUrl(), open_id, "authorize"))).toBe("no_shops");
    });

    it("when the link is for an app that the options do not list", async () => {
      await expect(consentUrl({ app_key: "unknown" })).rejects.toThrow(/answered 400.*app_key must be one of/);
    });

    it("a second time with the same state, which works once", async () => {
      const url = await callback();
      const ends = await Promise.all([store.admin.redirectOf(url), store.admin.redirectOf(url)]);
      expect(ends.sort()).toEqual([
        "/app/settings/tiktok-shop?connected=1",
        "/app/settings/tiktok-shop?error=state_used",
      ]);
      expect((await connections(store)).sellers).toHaveLength(1);
    });
  });

  describe("TikTok's webhooks", () => {
    it("are registered for the shop at the store's address", async () => {
      const { tiktokId, dto } = await connectShop(store, "US");
      expect(dto.webhooks).toMatchObject({
        registered: expect.arrayContaining(["ORDER_STATUS_CHANGE", "SELLER_DEAUTHORIZATION"]),
        missing: [],
        last_error: null,
      });
      const onTiktok = seller("US").shops.find(({ id }) => id === tiktokId)?.webhooks ?? [];
      expect(onTiktok.map(({ event_type }) => event_type).sort()).toEqual([...dto.webhooks.registered].sort());
      expect(new Set(onTiktok.map(({ address }) => address))).toEqual(new Set([store.app.webhook_url]));
    });

    it("that cannot be registered do not spoil the connection: it is shown, and tried again by itself", async () => {
      store.simulator.control.injectFault({ kind: "internal_error", endpoint: PUT_WEBHOOK, times: 99 });
      const { tiktokId, dto } = await connectShop(store, "US");
      expect(dto.webhooks.missing).toContain("ORDER_STATUS_CHANGE");
      expect(dto.webhooks.last_error?.message).toMatch(/usually passes/);
      store.simulator.control.clearFaults();
      await send(store);
      expect((await shopDto(store, tiktokId)).webhooks).toMatchObject({ missing: [], last_error: null });
    });

    it("can be registered again by hand, which tells TikTok nothing that it knows already", async () => {
      const { dto } = await connectShop(store, "US");
      store.simulator.control.clearRequests();
      const { shop } = await store.admin.post<{ shop: typeof dto }>(
        `/admin/tiktok-shop/shops/${dto.id}/register-webhooks`,
      );
      expect(shop.webhooks).toMatchObject({ registered: dto.webhooks.registered, missing: [], last_error: null });
      expect(calls(PUT_WEBHOOK)).toEqual([]);
    });
  });

  describe("A consent that ends", () => {
    it("is shown when the seller withdraws it, and works again after connecting anew", async () => {
      const { control } = store.simulator;
      const shop = await connectShop(store, "US");
      control.deauthorize(store.app.key, seller("US").open_id);
      await receive(store);
      const [withdrawn] = (await connections(store)).sellers;
      expect(withdrawn?.status).toBe("reauthorize");
      expect(withdrawn?.last_error?.message).toMatch(/withdrew the authori[sz]ation/);
      await connectShop(store, "US");
      expect((await connections(store)).sellers).toMatchObject([{ status: "active", last_error: null }]);
      const tiktokOrder = buy(store, shop, { "CAP-BLACK": 1 });
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
    });
  });

  describe("A token that is about to expire", () => {
    const expireSoon = () =>
      store.sql("UPDATE tiktok_seller SET access_token_expires_at = now() + interval '1 minute'");
    const REFRESH = "GET /api/v2/token/refresh";

    it("is renewed by the job before anything needs it", async () => {
      await connectShop(store, "US");
      await expireSoon();
      await refreshTokensJob(store.container);
      const [us] = (await connections(store)).sellers;
      expect(new Date(us?.access_token_expires_at ?? 0).getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    });

    it("is renewed once, however many ask for it at the same time: TikTok's refresh token works once", async () => {
      const { dto } = await connectShop(store, "US");
      await expireSoon();
      const ask = () => store.admin.get(`/admin/tiktok-shop/shops/${dto.id}/shipping-providers`);
      await Promise.all([ask(), ask(), ask(), ask(), ask()]);
      expect(calls(REFRESH)).toHaveLength(1);
      expect((await connections(store)).sellers).toMatchObject([{ status: "active" }]);
    });

    it("asks the seller to connect again when TikTok refuses to renew it", async () => {
      await connectShop(store, "US");
      await expireSoon();
      store.simulator.control.deauthorize(store.app.key, seller("US").open_id);
      await refreshTokensJob(store.container);
      const [us] = (await connections(store)).sellers;
      expect(us).toMatchObject({ status: "reauthorize", last_error: { message: expect.stringMatching(/[Cc]onnect/) } });
    });
  });
});
