import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import refreshTokens from "../../src/jobs/tiktok-shop-refresh-tokens";
import { accessToken } from "../../src/workflows/connection/access-token";
import { noteAuthorizationEnd } from "../../src/workflows/connection/watch-authorization";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { until } from "../setup/until";
import { alerts, emittedAlerts, feed } from "./harness/alerts";
import { receive, receiveLater, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { connections } from "./harness/connect";
import { medusaOrderOf, medusaOrders } from "./harness/medusa-orders";
import { deliver } from "./harness/raw-webhook";
import { callsFor, failuresOfWaiting, openIdOf, reconnect, sellerOf, withdraw } from "./harness/sellers";
import { onTiktok, setStock } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

const REFRESH = "GET /api/v2/token/refresh";

withSellingStore((store) => {
  const refreshes = () => store.simulator.control.requests().filter(({ endpoint }) => endpoint === REFRESH);
  const expireSoon = (column = "access_token_expires_at", interval = "1 minute") =>
    store.sql(`UPDATE tiktok_seller SET ${column} = now() + interval '${interval}' WHERE base_region = 'US'`);

  describe("A token", () => {
    it("that TikTok refuses in the middle of work is renewed once, and the calls are repeated", async () => {
      store.simulator.control.expireAccessTokens(store.app.key, openIdOf(store, store.us));
      const orders = [1, 2, 3].map(() => buy(store, store.us, { "CAP-BLACK": 1 }));
      await receive(store);
      expect(await medusaOrders(store)).toHaveLength(orders.length);
      expect(refreshes()).toHaveLength(1);
    });

    it("is renewed once for sixteen who need it at the same time, and they wait on one database connection", async () => {
      await expireSoon();
      store.simulator.control.injectFault({ kind: "slow", endpoint: REFRESH, delay_ms: 300 });
      const { id } = await sellerOf(store, store.us);
      const tokens = await Promise.all(Array.from({ length: 16 }, () => accessToken(store.container, id)));
      expect(new Set(tokens).size).toBe(1);
      expect(refreshes()).toHaveLength(1);
    });

    it("that is still good is used while TikTok's token host fails, which is not asked at every call", async () => {
      await expireSoon("access_token_expires_at", "5 minutes");
      store.simulator.control.injectFault({ kind: "unavailable", endpoint: REFRESH, times: 50 });
      const { id } = await sellerOf(store, store.us);
      for (let call = 0; call < 5; call += 1) await accessToken(store.container, id);
      expect(refreshes()).toHaveLength(1);
      expect(await alerts(store)).toMatchObject([{ severity: "critical", seller_id: id }]);
      store.simulator.control.clearFaults();
      await accessToken(store.container, id, { withinMs: 1, refused: await accessToken(store.container, id) });
      expect(await alerts(store)).toEqual([]);
    });

    it("that has expired is never sent; work waits until TikTok's token host is back", async () => {
      await expireSoon("access_token_expires_at", "-1 minute");
      store.simulator.control.injectFault({ kind: "unavailable", endpoint: REFRESH, times: 50 });
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(callsFor(store, store.us)).toEqual([]);
      expect(await failuresOfWaiting(store)).toEqual([0]);
      store.simulator.control.clearFaults();
      await receiveLater(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
    });

    it("that a failing database did not take is stored as soon as it does", async () => {
      const { sellers } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const { id } = await sellerOf(store, store.us);
      await expireSoon();
      // Refuses what is stored inside the transaction of the renewal, and what comes after it no longer.
      await store.sql(`CREATE FUNCTION refuse_tokens() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
      await store.sql(`CREATE TRIGGER refuse_tokens BEFORE UPDATE OF sealed_refresh_token ON tiktok_seller
        EXECUTE FUNCTION refuse_tokens()`);
      try {
        const asked = accessToken(store.container, id);
        await until("TikTok has renewed", () => refreshes().length > 0);
        await store.sql("DROP TRIGGER refuse_tokens ON tiktok_seller");
        const token = await asked;
        expect((await sellers.tokens(id)).access_token).toBe(token);
        expect(refreshes()).toHaveLength(1);
      } finally {
        await store.sql("DROP FUNCTION refuse_tokens() CASCADE");
      }
    });
  });

  describe("A consent that has ended", () => {
    const ended = async () => expect(await sellerOf(store, store.us)).toMatchObject({ status: "reauthorize" });

    /** An event that came shortly before the consent ended, and is worked through after. */
    const sawOrder = (tiktokOrderId: string) =>
      store.container.resolve(TIKTOK_SHOP_MODULE).inbox.put({
        app_key: store.app.key,
        dedupe_key: `late:${tiktokOrderId}`,
        topic: 1,
        tiktok_shop_id: store.us.tiktokId,
        seller_open_id: null,
        tiktok_order_ids: [tiktokOrderId],
        body: null,
      });

    it("by the seller's will stops the traffic and tells people without TikTok's help", async () => {
      const { id } = await sellerOf(store, store.us);
      const emitted = await emittedAlerts(store, async () => {
        withdraw(store, store.us);
        await receive(store);
      });
      await ended();
      const open = await alerts(store);
      expect(open).toMatchObject([{ severity: "critical", seller_id: id, message: expect.stringMatching(/withdrew/) }]);
      expect(emitted).toEqual(open.map((alert) => alert.id));
      expect((await connections(store)).alerts).toEqual(open);
      expect(await feed(store)).toEqual(open.map(({ message }) => message));

      store.simulator.control.clearRequests();
      await sawOrder(buy(store, store.us, { "CAP-BLACK": 1 }).id);
      await receive(store);
      await setStock(store, "BOTTLE-750", 3);
      await send(store);
      await refreshTokens(store.container);
      expect(callsFor(store, store.us)).toEqual([]);
      expect(refreshes()).toEqual([]);
      expect(await failuresOfWaiting(store)).toEqual([0]);
    });

    it("stops nothing when TikTok's notice comes after the seller has consented again", async () => {
      store.simulator.control.webhookMode("dropped");
      withdraw(store, store.us);
      await reconnect(store, store.us);
      const seller_open_id = openIdOf(store, store.us);
      expect(await deliver(store, { type: 6, seller_open_id, data: { message: "deauthorized" } })).toBe(200);
      expect(await deliver(store, { type: 6, shop_id: store.us.tiktokId, data: { message: "deauthorized" } })).toBe(
        200,
      );
      await receive(store);
      expect(await store.sql("SELECT state FROM tiktok_inbox_event WHERE topic = 6")).toEqual([
        { state: "done" },
        { state: "done" },
      ]);
      expect(await sellerOf(store, store.us)).toMatchObject({ status: "active" });
      expect(await alerts(store)).toEqual([]);
    });

    it("is asked of TikTok until it answers, when the seller's notice comes while it is down", async () => {
      const fault = { kind: "unavailable", endpoint: "GET /authorization/202309/shops", times: 50 } as const;
      store.simulator.control.injectFault(fault);
      withdraw(store, store.us);
      await receive(store);
      expect(await sellerOf(store, store.us)).toMatchObject({ status: "active" });
      expect(await failuresOfWaiting(store)).toEqual([1]);
      store.simulator.control.clearFaults();
      await receiveLater(store);
      await ended();
      expect(await alerts(store)).toMatchObject([{ severity: "critical", message: expect.stringMatching(/withdrew/) }]);
    });

    it("is found out by a dead refresh token", async () => {
      store.simulator.control.webhookMode("dropped");
      withdraw(store, store.us);
      await expireSoon();
      await refreshTokens(store.container);
      await ended();
      expect(await alerts(store)).toMatchObject([{ severity: "critical" }]);
    });

    it("is found out by a refused call, and nothing of the work is lost", async () => {
      store.simulator.control.webhookMode("dropped");
      withdraw(store, store.us);
      await setStock(store, "BOTTLE-750", 3);
      await send(store);
      await ended();
      expect(await alerts(store)).toHaveLength(1);
      const dead = await store.sql("SELECT id FROM tiktok_outbox_task WHERE state = 'dead'");
      expect(dead).toEqual([]);
    });

    it("goes on where it stopped after connecting again, the orders of the gap included", async () => {
      const { control } = store.simulator;
      const seen = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      withdraw(store, store.us);
      await receive(store);
      const waiting = buy(store, store.us, { "CAP-BLACK": 1 });
      await sawOrder(waiting.id);
      await receive(store);
      control.webhookMode("dropped");
      const missed = buy(store, store.us, { "CAP-BLACK": 1 });
      await setStock(store, "BOTTLE-750", 3);
      await send(store);

      expect(await reconnect(store, store.us)).toMatch(/connected=1$/);
      await until("the orders are in Medusa", async () => {
        // The job's part: an order that somebody else is at is left for later.
        await drainInbox(store.container);
        return (await medusaOrders(store)).length === 3;
      });
      for (const { id } of [seen, waiting, missed]) await medusaOrderOf(store, id);
      await until("TikTok has the stock", () => onTiktok(store, store.us, "BOTTLE-750") === 3);
      expect(await alerts(store)).toEqual([]);
      expect(await sellerOf(store, store.us)).toMatchObject({ status: "active", last_error: null });
    });

    it("is not taken from a refusal of a token that has been replaced meanwhile", async () => {
      const { sellers } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const { id } = await sellerOf(store, store.us);
      const failure = { message: "x", code: 105004, request_id: null, at: new Date().toISOString() };
      expect(await sellers.requireConsentOf(id, "an older token", failure)).toBeNull();
      expect(await sellerOf(store, store.us)).toMatchObject({ status: "active" });
    });
  });

  describe("A consent that is about to end", () => {
    it("is told of 30, 7 and 1 days before by our own clock, each once, and stops the traffic when it ends", async () => {
      const messages: string[][] = [];
      for (const left of ["29 days", "29 days", "6 days", "20 hours"]) {
        await store.sql(
          `UPDATE tiktok_seller SET refresh_token_expires_at = now() + interval '${left}' WHERE base_region = 'US'`,
        );
        messages.push(await emittedAlerts(store, () => refreshTokens(store.container)));
        expect(await alerts(store)).toHaveLength(1);
      }
      expect(messages.map((ids) => ids.length)).toEqual([1, 0, 1, 1]);
      expect(await alerts(store)).toMatchObject([{ severity: "critical" }]);
      await store.sql("UPDATE tiktok_seller SET refresh_token_expires_at = now() WHERE base_region = 'US'");
      await refreshTokens(store.container);
      expect(await sellerOf(store, store.us)).toMatchObject({ status: "reauthorize" });
    });

    it("is told of when TikTok announces it, and no longer after the seller consented again", async () => {
      const { id } = await sellerOf(store, store.us);
      const at = new Date(Date.now() + 20 * 86_400_000);
      await noteAuthorizationEnd(store.container, { app_key: store.app.key, open_id: openIdOf(store, store.us) }, at);
      expect(await sellerOf(store, store.us)).toMatchObject({ authorization_expires_at: at.toISOString() });
      expect(await alerts(store)).toMatchObject([{ severity: "warning", seller_id: id }]);
      await reconnect(store, store.us);
      expect(await sellerOf(store, store.us)).toMatchObject({ authorization_expires_at: null });
      expect(await alerts(store)).toEqual([]);
    });

    it("ends as TikTok announced it only if TikTok says so then: the notice may be about the consent before", async () => {
      const { id } = await sellerOf(store, store.us);
      const past = new Date(Date.now() - 1000);
      await noteAuthorizationEnd(store.container, { id }, past);
      expect(await sellerOf(store, store.us)).toMatchObject({ status: "active", authorization_expires_at: null });
      store.simulator.control.webhookMode("dropped");
      withdraw(store, store.us);
      await noteAuthorizationEnd(store.container, { id }, past);
      expect(await sellerOf(store, store.us)).toMatchObject({ status: "reauthorize" });
    });
  });

  describe("Scopes", () => {
    it("that the consent lacks are named, and an alert says what to do", async () => {
      const scopes = (await sellerOf(store, store.us)).granted_scopes;
      expect(await sellerOf(store, store.us)).toMatchObject({ missing_scopes: [] });
      const without = scopes.filter((scope) => scope !== "seller.logistics");
      store.simulator.control.updateApp(store.app.key, { scopes: without });
      await reconnect(store, store.us);
      expect(await sellerOf(store, store.us)).toMatchObject({ missing_scopes: ["seller.logistics"] });
      expect(await alerts(store)).toMatchObject([{ message: expect.stringContaining("seller.logistics") }]);
      store.simulator.control.updateApp(store.app.key, { scopes });
      await reconnect(store, store.us);
      expect(await alerts(store)).toEqual([]);
    });
  });
});
