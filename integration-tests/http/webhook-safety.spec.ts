import { gzipSync } from "node:zlib";
import checkWebhooksJob from "../../src/jobs/tiktok-shop-check-webhooks";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import { deleteShopWebhook, getShopWebhooks, putShopWebhook } from "../../src/tiktok/api/webhooks";
import type { WebhookCountersDto } from "../../src/types/webhook-dto";
import { must, shopClient } from "../../src/workflows/client";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { type ConnectedShop, connections, shopDto } from "./harness/connect";
import { medusaOrderOf } from "./harness/medusa-orders";
import { deliver, eventBody, post, relayed, seconds, signed } from "./harness/raw-webhook";
import { withSellingStore } from "./harness/with-store";

const FAILURES = 20;
const NEW_MESSAGE = 14;
const HOUR = 3600;

process.env["TIKTOK_SHOP_WEBHOOKS"] = JSON.stringify({ per_shop_address: true, flood: { failures: FAILURES } });
process.env["TIKTOK_SHOP_RELAY_SIGNATURE"] = "true";

withSellingStore((store) => {
  const module = () => store.container.resolve(TIKTOK_SHOP_MODULE);
  const rows = () =>
    store.sql<{ state: string; topic: number; tiktok_shop_id: string | null; body: string }>(
      "SELECT * FROM tiktok_inbox_event WHERE topic <> 0 ORDER BY created_at",
    );
  const counters = async () =>
    (await store.admin.get<{ webhook_counters: WebhookCountersDto }>("/admin/tiktok-shop/webhook-counters"))
      .webhook_counters;
  /** What a deed adds to the counters. */
  async function counted(deed: () => Promise<unknown>): Promise<Partial<WebhookCountersDto>> {
    const before = await counters();
    await deed();
    const after = Object.entries(await counters());
    return Object.fromEntries(
      after.flatMap(([name, count]) => {
        const added = Number(count) - Number(before[name as keyof WebhookCountersDto]);
        return added > 0 ? [[name, added]] : [];
      }),
    );
  }
  const message = (shop: ConnectedShop, timestamp = seconds()) => ({
    type: NEW_MESSAGE,
    shop_id: shop.tiktokId,
    timestamp,
  });
  const own = (shop: ConnectedShop) => `/${shop.tiktokId}`;
  let networks = 0;
  /** An address that no other test has come from. */
  const somewhere = () => ({ "x-forwarded-for": `203.0.113.${(networks += 1)}` });

  beforeEach(() => store.sql("DELETE FROM tiktok_inbox_event"));

  describe("A shop's own address", () => {
    it("is where TikTok is told to send its events, and where orders arrive from", async () => {
      const address = `${store.storeUrl}/hooks/tiktok-shop/${store.us.tiktokId}`;
      expect(store.us.dto.webhooks).toMatchObject({ address, missing: [], last_error: null });
      const shop = (await module().shops.byTiktokId([store.us.tiktokId]))[0];
      if (!shop) throw new Error("The shop is not connected.");
      await module().shops.update(shop.id, { webhooks: { ...shop.webhooks, address: null } });
      await checkWebhooksJob(store.container);
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(new Set(store.simulator.control.deliveries().map((delivery) => delivery.address))).toContain(address);
      expect((await medusaOrderOf(store, tiktokOrder.id)).items).toHaveLength(1);
    });

    it("takes the shop's events, as the common address does", async () => {
      expect(await deliver(store, message(store.us), own(store.us))).toBe(200);
      expect(await deliver(store, message(store.us))).toBe(200);
      expect(await rows()).toHaveLength(2);
    });

    it("refuses another shop's events with 401 and without a body, stores nothing, counts and notes it", async () => {
      const body = eventBody(message(store.gb));
      let answer;
      const added = await counted(async () => {
        answer = await post(store, body, signed(store, body), own(store.us));
      });
      expect(answer).toMatchObject({ status: 401, text: "" });
      expect(added).toEqual({ shop_mismatch: 1 });
      expect(await rows()).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await module().audit.flush();
      expect(await store.sql("SELECT * FROM tiktok_audit_entry WHERE kind = 'refusal'")).toMatchObject([
        { what: "webhook of another shop", shop_id: store.us.dto.id, app_key: store.app.key, http_status: 401 },
      ]);
    });

    it("matches topics of a seller, which name no shop, by the seller", async () => {
      const [us, gb] = ["US", "GB"].map(
        (region) => store.simulator.control.sellers().find((seller) => seller.base_region === region)?.open_id,
      );
      expect(await deliver(store, { type: 68, seller_open_id: us })).toBe(200);
      expect(await deliver(store, { type: 68, seller_open_id: us }, own(store.us))).toBe(200);
      expect(await deliver(store, { type: 68, seller_open_id: gb }, own(store.us))).toBe(401);
      expect(await rows()).toHaveLength(2);
    });

    it("that no shop of ours has takes what is signed for it, so that nothing is lost while shops change", async () => {
      expect(await deliver(store, { type: NEW_MESSAGE, shop_id: "7000000000000000009" }, "/7000000000000000009")).toBe(
        200,
      );
    });

    it.each(["/%E0%A4%A", "/%2Fx", "/%", "/%00"])("that cannot be decoded is not found: %s", async (path) => {
      const body = eventBody(message(store.us));
      expect(await post(store, body, signed(store, body), path)).toMatchObject({ status: 404, text: "" });
    });
  });

  describe("An event's age", () => {
    it("of more than a day has it acknowledged, kept as stale, and not acted on", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
      await receive(store);
      await store.sql("DELETE FROM tiktok_inbox_event");
      const event = { type: 1, shop_id: store.us.tiktokId, data: { order_id: tiktokOrder.id } };
      store.simulator.control.clearRequests();
      const added = await counted(async () => {
        expect(await deliver(store, { ...event, timestamp: seconds() - 24 * HOUR - 60 })).toBe(200);
      });
      await drainInbox(store.container);
      expect(added).toEqual({ stale: 1 });
      expect(await rows()).toMatchObject([{ state: "stale", topic: 1 }]);
      expect(store.simulator.control.requests()).toEqual([]);
    });

    it("of 15.5 hours, which is TikTok's last repetition, is none", async () => {
      expect(await deliver(store, message(store.us, seconds() - 15.5 * HOUR))).toBe(200);
      await drainInbox(store.container);
      expect(await rows()).toMatchObject([{ state: "done" }]);
    });

    it("in the future has it kept as stale too, and what it was about read from TikTok", async () => {
      store.simulator.control.webhookMode("dropped");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      const event = { type: 1, shop_id: store.us.tiktokId, data: { order_id: tiktokOrder.id } };
      expect(await deliver(store, { ...event, timestamp: seconds() + 301 })).toBe(200);
      expect(await rows()).toMatchObject([{ state: "stale" }]);
      for (let wait = 0; wait < 50; wait++) {
        const imported = await store.sql("SELECT 1 FROM tiktok_order_record WHERE import_state = 'imported'");
        if (imported.length > 0) break;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      expect((await medusaOrderOf(store, tiktokOrder.id)).items).toHaveLength(1);
    });
  });

  describe("A wrong signature", () => {
    it("is refused with 401 and without a body, and nothing is stored", async () => {
      const body = eventBody(message(store.us));
      const wrong = { ...signed(store, `${body} `), ...somewhere() };
      let answer;
      expect(await counted(async () => (answer = await post(store, body, wrong)))).toEqual({ bad_signature: 1 });
      expect(answer).toMatchObject({ status: 401, text: "" });
      expect(await rows()).toEqual([]);
    });

    it("too often from one address is answered 429, and what is signed is taken from there all the same", async () => {
      const from = somewhere();
      const body = eventBody(message(store.us));
      const added = await counted(async () => {
        for (let index = 0; index < FAILURES; index++) {
          expect((await post(store, body, { authorization: "0".repeat(64), ...from })).status).toBe(401);
        }
        const refused = await post(store, body, { authorization: "0".repeat(64), ...from });
        expect(refused).toMatchObject({ status: 429, text: "" });
        expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
        expect((await post(store, body, { ...signed(store, body), ...from })).status).toBe(200);
        expect((await post(store, body, { authorization: "0".repeat(64), ...somewhere() })).status).toBe(401);
      });
      expect(added).toEqual({ bad_signature: FAILURES + 1, flood: 1, accepted: 1 });
      expect(await rows()).toHaveLength(1);
    });

    it("is told before the body is read, however long it is", async () => {
      const answer = await post(store, Buffer.alloc(3_000_000), somewhere()).catch(() => ({ status: 401 }));
      expect(answer.status).toBe(401);
    });
  });

  describe("A body", () => {
    it("of more than 256 KiB is not read, and counted", async () => {
      const body = "x".repeat(256 * 1024 + 1);
      const added = await counted(async () => {
        const answer = await post(store, body, signed(store, body)).catch(() => ({ status: 413 }));
        expect(answer.status).toBe(413);
      });
      expect(added).toEqual({ too_large: 1 });
      expect(await rows()).toEqual([]);
    });

    it("that is compressed is refused, since the signature is over the bytes as TikTok sends them", async () => {
      const body = gzipSync(eventBody(message(store.us)));
      const answer = await post(store, body, { ...signed(store, body), "content-encoding": "gzip" });
      expect(answer.status).toBe(415);
    });

    it.each([
      ["no JSON", "not json"],
      ["a NUL", '{"type":1,"x":"\u0000"}'],
      ["nothing", ""],
      ["a topic beyond every number", '{"type":99999999999999999999}'],
      ["ids that are no ids", `{"type":14,"tts_notification_id":"${"9".repeat(5000)}","shop_id":"\\u0000"}`],
      ["arrays without end", "[".repeat(100_000)],
      ["a prototype", '{"__proto__":{"type":6},"constructor":{"prototype":{}},"type":14}'],
    ])("that is signed and holds %s is acknowledged and kept", async (_what, body) => {
      expect((await post(store, body, signed(store, body))).status).toBe(200);
      await drainInbox(store.container);
      expect(await rows()).toHaveLength(1);
    });

    it("is taken whatever its content type says, since only its bytes are signed", async () => {
      const body = eventBody(message(store.us));
      const headers = { ...signed(store, body), "content-type": "application/x-www-form-urlencoded" };
      expect((await post(store, body, headers)).status).toBe(200);
    });
  });

  describe("A relay that signs again", () => {
    it("is taken where the app allows it", async () => {
      const body = eventBody(message(store.us));
      expect((await post(store, body, relayed(store, body))).status).toBe(200);
      expect(await rows()).toHaveLength(1);
    });

    it("is refused when it signed more than five minutes ago", async () => {
      const body = eventBody(message(store.us));
      const late = { ...relayed(store, body, seconds() - 301), ...somewhere() };
      expect((await post(store, body, late)).status).toBe(401);
      expect(await rows()).toEqual([]);
    });
  });

  describe("The registration", () => {
    const ASKED = "GET /event/202309/webhooks";
    const asked = () => store.simulator.control.requests().filter(({ endpoint }) => endpoint === ASKED);
    async function shop() {
      const [found] = await module().shops.byTiktokId([store.us.tiktokId]);
      if (!found) throw new Error("The shop is not connected.");
      return found;
    }
    const lookedAt = async (checked_at: string) => {
      for (const each of await module().shops.list()) {
        await module().shops.update(each.id, { webhooks: { ...each.webhooks, checked_at } });
      }
    };
    const yesterday = () => new Date(Date.now() - 25 * HOUR * 1000).toISOString();

    it("is looked at once a day", async () => {
      await lookedAt(new Date().toISOString());
      await checkWebhooksJob(store.container);
      expect(asked()).toEqual([]);
      await lookedAt(yesterday());
      await checkWebhooksJob(store.container);
      await checkWebhooksJob(store.container);
      expect(asked()).toHaveLength(3);
      const { webhooks } = await shopDto(store, store.us.tiktokId);
      expect(Date.parse(webhooks.checked_at ?? "")).toBeGreaterThan(Date.now() - 60_000);
    });

    it("is repaired where a topic is missing, or goes elsewhere, or to the store's other address", async () => {
      const client = shopClient(store.container, await shop());
      await lookedAt(yesterday());
      await checkWebhooksJob(store.container);
      await must(deleteShopWebhook(client, { event_type: "ORDER_STATUS_CHANGE" }));
      await must(putShopWebhook(client, { event_type: "PACKAGE_UPDATE", address: "https://elsewhere.example.com/x" }));
      const common = `${store.storeUrl}/hooks/tiktok-shop`;
      await must(putShopWebhook(client, { event_type: "NEW_CONVERSATION", address: common }));
      await must(putShopWebhook(client, { event_type: "NEW_MESSAGE", address: "https://helpdesk.example.com/x" }));
      await lookedAt(yesterday());
      await checkWebhooksJob(store.container);
      const { webhooks } = await must(getShopWebhooks(client));
      const address = `${common}/${store.us.tiktokId}`;
      const byTopic = Object.fromEntries(webhooks.map((webhook) => [webhook.event_type, webhook.address]));
      expect(byTopic).toMatchObject({
        ORDER_STATUS_CHANGE: address,
        PACKAGE_UPDATE: address,
        NEW_CONVERSATION: address,
        NEW_MESSAGE: "https://helpdesk.example.com/x",
      });
    });

    it("that cannot be looked at raises an alert, which a later look resolves", async () => {
      const alerts = () =>
        store.sql("SELECT * FROM tiktok_alert WHERE key = ? AND resolved_at IS NULL", [`webhooks:${store.us.dto.id}`]);
      await lookedAt(yesterday());
      store.simulator.control.injectFault({ kind: "internal_error", endpoint: ASKED, times: 50 });
      await checkWebhooksJob(store.container);
      expect(await alerts()).toMatchObject([{ severity: "warning", shop_id: store.us.dto.id }]);
      store.simulator.control.clearFaults();
      await checkWebhooksJob(store.container);
      expect(await alerts()).toEqual([]);
    });
  });

  describe("What is heard", () => {
    it("is shown by topic, those of Partner Center as well, per shop and per app", async () => {
      const us = store.simulator.control.sellers().find((seller) => seller.base_region === "US")?.open_id;
      const before = Date.now() - 1000;
      await deliver(store, { type: 12, shop_id: store.us.tiktokId });
      await deliver(store, { type: 68, seller_open_id: us });
      await deliver(store, { type: 39, shop_id: store.gb.tiktokId });
      const { webhooks, console_topics } = await shopDto(store, store.us.tiktokId);
      const heard = (topics: { topic: number; last_heard_at: string | null }[]) =>
        topics.flatMap(({ topic, last_heard_at }) =>
          last_heard_at && Date.parse(last_heard_at) > before ? [topic] : [],
        );
      expect(heard(webhooks.heard)).toEqual([12]);
      expect(heard(console_topics)).toEqual([68]);
      const [app] = (await connections(store)).apps;
      expect(heard(app?.console_topics ?? [])).toEqual([39, 68]);
      expect(app?.console_topics.map(({ topic }) => topic)).toEqual([27, 39, 64, 65, 67, 68]);
    });
  });

  describe("What TikTok says of an authorization", () => {
    const seller = async () => {
      const [row] = await store.sql<{ status: string; authorization_expires_at: Date | null; id: string }>(
        "SELECT * FROM tiktok_seller WHERE base_region = 'US'",
      );
      return row;
    };

    it("that it ends is noted with the seller, and raises an alert", async () => {
      const end = seconds() + 6 * 86_400;
      const data = { message: "…", expiration_time: String(end) };
      expect(await deliver(store, { type: 7, shop_id: store.us.tiktokId, data })).toBe(200);
      await drainInbox(store.container);
      expect((await seller())?.authorization_expires_at).toEqual(new Date(end * 1000));
      expect(await store.sql("SELECT * FROM tiktok_alert WHERE resolved_at IS NULL")).toMatchObject([
        { seller_id: (await seller())?.id, message: expect.stringContaining("ends on") },
      ]);
    });

    it.each([undefined, "soon", "-1", "99999999999999999999", {}])(
      "that it ends at no readable time changes nothing: %j",
      async (expiration_time) => {
        await deliver(store, { type: 7, shop_id: store.us.tiktokId, data: { expiration_time } });
        await drainInbox(store.container);
        expect((await seller())?.authorization_expires_at).toBeNull();
        expect(await rows()).toMatchObject([{ state: "done" }]);
      },
    );

    it.each(["shop_id", "seller_open_id"] as const)(
      "that it is withdrawn, naming the %s, stops the seller when TikTok confirms it",
      async (by) => {
        const [us] = store.simulator.control.sellers().filter(({ base_region }) => base_region === "US");
        const named = by === "shop_id" ? { shop_id: store.us.tiktokId } : { seller_open_id: us?.open_id };
        store.simulator.control.webhookMode("dropped");
        store.simulator.control.deauthorize(store.app.key, us?.open_id ?? "");
        await deliver(store, { type: 6, ...named, data: { message: "…" } });
        await drainInbox(store.container);
        expect((await seller())?.status).toBe("reauthorize");
      },
    );
  });
});
