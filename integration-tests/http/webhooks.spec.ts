import { createHmac } from "node:crypto";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf, medusaOrders } from "./harness/medusa-orders";
import { refuseSettling } from "./harness/refuse-settling";
import { withSellingStore } from "./harness/with-store";

interface InboxRow {
  topic: number;
  state: string;
  tiktok_shop_id: string | null;
  tiktok_order_ids: string[];
  body: string;
  last_failure: { message: string } | null;
}

withSellingStore((store) => {
  const sign = (body: string, secret = store.app.secret) =>
    createHmac("sha256", secret).update(store.app.key).update(body).digest("hex");

  const post = (body: string, authorization: string | null = sign(body)) =>
    fetch(store.app.webhook_url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization !== null && { authorization }) },
      body,
    });

  const event = (fields: Record<string, unknown> = {}) =>
    JSON.stringify({
      type: 1,
      tts_notification_id: "7600000000000000001",
      shop_id: store.us.tiktokId,
      timestamp: Math.floor(Date.now() / 1000),
      data: { order_id: "570000000000000001", order_status: "UNPAID", update_time: 1_795_000_000 },
      ...fields,
    });

  const rows = () => store.sql<InboxRow>("SELECT * FROM tiktok_inbox_event ORDER BY created_at");

  describe("A webhook that TikTok signed", () => {
    it("is stored once and answered with 200 and an empty body", async () => {
      const body = event();
      const response = await post(body);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("");
      expect(await rows()).toMatchObject([
        { topic: 1, tiktok_shop_id: store.us.tiktokId, tiktok_order_ids: ["570000000000000001"], body },
      ]);
    });

    it("that comes again, at once or side by side, is answered with 200 and stored no second time", async () => {
      const body = event();
      const responses = await Promise.all([post(body), post(body), post(body)]);
      responses.push(await post(body));
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(await rows()).toHaveLength(1);
    });

    it("without a notification id is told apart by its bytes", async () => {
      const [one, other] = [
        event({ tts_notification_id: undefined }),
        event({ tts_notification_id: undefined, shop_id: store.gb.tiktokId }),
      ];
      for (const body of [one, one, other, other]) expect((await post(body)).status).toBe(200);
      expect((await rows()).map(({ body }) => body).sort()).toEqual([one, other].sort());
    });

    it("keeps ids of 19 digits to the digit, although TikTok writes some of them as numbers", async () => {
      const body = event().replace('"570000000000000001"', "576461413038785752");
      await post(body);
      await post(
        event({ type: 5, tts_notification_id: "7600000000000000002", data: { product_id: 0 } }).replace(
          '"product_id":0',
          '"product_id":1729382476852921560',
        ),
      );
      const [order, product] = await rows();
      expect(order?.tiktok_order_ids).toEqual(["576461413038785752"]);
      expect(order?.body).toBe(body);
      expect(product?.body).toContain('"product_id":1729382476852921560');
    });

    it("about a topic that the plugin does not know is stored, and done", async () => {
      expect((await post(event({ type: 4711, data: { anything: 1 } }))).status).toBe(200);
      await receive(store);
      expect(await rows()).toMatchObject([{ topic: 4711, state: "done" }]);
    });

    it("that is not what TikTok documents is stored all the same, for a person to look at", async () => {
      expect((await post("[]")).status).toBe(200);
      expect(await rows()).toMatchObject([{ topic: -1, body: "[]" }]);
    });

    it("names every order of its packages", async () => {
      const package_list = [
        { package_id: "1", order_id_list: ["570000000000000001", "570000000000000002"] },
        { package_id: "2", order_id_list: ["570000000000000002", "570000000000000003"] },
      ];
      await post(event({ type: 4, data: { package_list } }));
      expect(await rows()).toMatchObject([
        { tiktok_order_ids: ["570000000000000001", "570000000000000002", "570000000000000003"] },
      ]);
    });

    it("about a shop that is not connected is kept with the reason", async () => {
      await post(event({ shop_id: "7499999999999999999" }));
      await receive(store);
      expect(await rows()).toMatchObject([
        { state: "dead", last_failure: { message: expect.stringMatching(/7499999999999999999.*Connect it/) } },
      ]);
    });

    it("about an order that TikTok does not list is asked for again, and does not stop another's import", async () => {
      await post(event());
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
      const [unknown] = await rows();
      expect(unknown).toMatchObject({
        state: "open",
        last_failure: { message: expect.stringMatching(/does not list/) },
      });
    });

    it("is answered before the order is read, because TikTok waits three seconds only", async () => {
      const endpoint = "GET /order/202507/orders";
      store.simulator.control.injectFault({ kind: "slow", delay_ms: 2000, endpoint });
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await store.simulator.control.flush();
      const sent = store.simulator.control.deliveries().filter(({ address }) => address !== null);
      expect(sent.map(({ state }) => state)).toEqual(["delivered"]);
      expect(await medusaOrders(store)).toEqual([]);
      await receive(store);
      expect(await medusaOrderOf(store, tiktokOrder.id)).toBeDefined();
    });
  });

  describe("A webhook that TikTok did not sign is answered with 401 and not stored", () => {
    it("without a signature, with another one, or with the right one spelled otherwise", async () => {
      const wrong: [string, string | null][] = [
        [event(), null],
        [event(), ""],
        [event(), sign(event(), "another secret")],
        [event({ type: 2 }), sign(event())],
        [event(), sign(event()).toUpperCase()],
        [event(), `${sign(event())}00`],
        [event(), `Bearer ${sign(event())}`],
      ];
      for (const [body, authorization] of wrong) expect((await post(body, authorization)).status).toBe(401);
      expect(await rows()).toEqual([]);
    });

    it("as when somebody changed it on the way", async () => {
      store.simulator.control.webhookMode("tampered", 1);
      buy(store, store.us, { "CAP-BLACK": 1 });
      await store.simulator.control.flush();
      expect(store.simulator.control.deliveries().filter(({ mode }) => mode === "tampered")).toMatchObject([
        { state: "refused", attempts: [{ status: 401 }] },
      ]);
      expect(await rows()).toEqual([]);
    });
  });

  it("A body of more than 256 kB is answered with 413 and not stored", async () => {
    const response = await post(event({ data: { padding: "x".repeat(300 * 1024) } }));
    expect(response.status).toBe(413);
    expect(await rows()).toEqual([]);
  });

  it("A webhook that cannot be stored is answered with 503, so that TikTok sends it again and nothing is lost", async () => {
    const { control, clock } = store.simulator;
    await store.sql("ALTER TABLE tiktok_inbox_event RENAME TO tiktok_inbox_event_away");
    const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
    await control.flush();
    expect(control.deliveries().filter(({ type }) => type === 1)).toMatchObject([
      { state: "retrying", attempts: [{ status: 503 }] },
    ]);
    await store.sql("ALTER TABLE tiktok_inbox_event_away RENAME TO tiktok_inbox_event");
    await clock.advance(120);
    await receive(store);
    expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
  });

  it("Events that a failing database left half done are taken up by the very next run, not when their lease ends", async () => {
    buy(store, store.us, { "CAP-BLACK": 1 });
    await refuseSettling(store, "tiktok_inbox_event", () => expect(receive(store)).rejects.toThrow(/disk full/));
    expect(await rows()).toMatchObject([{ state: "open" }]);
    await drainInbox(store.container);
    expect(await rows()).toMatchObject([{ state: "done" }]);
    expect(await medusaOrders(store)).toHaveLength(1);
  });
});
