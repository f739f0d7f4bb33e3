import { Modules } from "@medusajs/framework/utils";
import type { BoxCountsDto, InboxDto, InboxEventDetailDto, OutboxDto, ReplayDto } from "../../src/types/box-list";
import type { AuditDto } from "../../src/types/audit-dto";
import type { OrderPanelDto } from "../../src/types/dto";
import type { OrderCountsDto, OrderListDto } from "../../src/types/order-list";
import { receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf } from "./harness/medusa-orders";
import { deliver, seconds } from "./harness/raw-webhook";
import { ship } from "./harness/ship";
import { setStock } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

const BASE = "/admin/tiktok-shop";

withSellingStore((store) => {
  const list = (query = "") => store.admin.get<OrderListDto>(`${BASE}/orders${query}`);
  const idsOf = async (query: string) => (await list(query)).orders.map(({ tiktok_order_id }) => tiktok_order_id);
  const counts = () => store.admin.get<OrderCountsDto>(`${BASE}/order-counts`);

  it("Without an admin's session the lists of orders and events answer 401", async () => {
    for (const path of ["/orders", "/order-counts", "/inbox", "/inbox/ttin_1", "/outbox", "/box-counts"]) {
      const response = await fetch(`${store.storeUrl}${BASE}${path}`);
      expect([path, response.status]).toEqual([path, 401]);
    }
  });

  describe("The list of orders", () => {
    it("shows each order of the channel with both its ids, its shop, state, total and deadline", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      const [row] = await store.sql<{ display_id: number }>('SELECT display_id FROM "order" WHERE id = ?', [
        medusaOrder.id,
      ]);
      const detail: Record<string, unknown> = tiktokOrder.detail;
      const iso = (seconds: unknown) => new Date(Number(seconds) * 1000).toISOString();
      const due = Math.min(
        ...["rts_sla_time", "tts_sla_time", "cancel_order_sla_time"].map((key) => Number(detail[key] ?? Infinity)),
      );
      expect(await list()).toEqual({
        orders: [
          {
            record_id: expect.stringMatching(/^ttord_/),
            tiktok_order_id: tiktokOrder.id,
            medusa_order: { id: medusaOrder.id, display_id: row?.display_id },
            shop: { id: store.us.dto.id, name: store.us.dto.name, region: "US" },
            status: "AWAITING_SHIPMENT",
            import_state: "imported",
            stage: "processing",
            total: { amount: tiktokOrder.total_amount, currency: "USD" },
            placed_at: iso(detail.create_time),
            due_at: iso(due),
            oversold: [],
            last_error: null,
          },
        ],
        next_cursor: null,
      });
    });

    it("goes on where a page ended, though orders come in meanwhile", async () => {
      const first = [1, 2, 3].map(() => buy(store, store.us, { "CAP-BLACK": 1 }).id);
      await receive(store);
      const page = await list("?limit=2");
      expect(page.orders).toHaveLength(2);
      buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const rest = await list(`?limit=2&cursor=${page.next_cursor}`);
      expect(rest.next_cursor).toBeNull();
      const shown = [...page.orders, ...rest.orders].map(({ tiktok_order_id }) => tiktok_order_id);
      expect(shown.sort()).toEqual(first.sort());
    });

    it("is narrowed down by shop and state, and each order is found by TikTok's id or Medusa's number", async () => {
      const here = buy(store, store.us, { "CAP-BLACK": 1 });
      const unpaid = buy(store, store.us, { "CAP-BLACK": 1 }, { paid: false });
      const there = buy(store, store.gb, { "MUG-ENAMEL": 1 });
      await receive(store);
      expect((await idsOf(`?shop_id=${store.us.dto.id}`)).sort()).toEqual([here.id, unpaid.id].sort());
      expect(await idsOf("?state=waiting")).toEqual([unpaid.id]);
      expect((await idsOf("?state=waiting,imported")).length).toBe(3);
      expect(await idsOf("?state=held")).toEqual([]);
      expect(await idsOf("?stage=received")).toEqual([unpaid.id]);
      expect(await idsOf(`?stage=processing,delivered&shop_id=${store.us.dto.id}`)).toEqual([here.id]);
      expect(await idsOf(`?q=${there.id}`)).toEqual([there.id]);
      expect(await idsOf(`?q=${there.id.slice(0, -1)}`)).toContain(there.id);
      const { orders } = await list(`?q=${there.id}`);
      expect(await idsOf(`?q=%23${orders[0]?.medusa_order?.display_id}`)).toEqual([there.id]);
      expect(await idsOf(`?q=${orders[0]?.medusa_order?.id}`)).toEqual([there.id]);
      expect(await idsOf("?q=nobody")).toEqual([]);
    });

    it("finds the orders that have a line of a seller SKU, in any case, also one that could not come in", async () => {
      const refused = jest.spyOn(store.container.resolve(Modules.ORDER), "createOrders");
      refused.mockRejectedValue(new Error("refused"));
      const failed = buy(store, store.gb, { "MUG-ENAMEL": 1 });
      await receive(store);
      refused.mockRestore();
      const tee = buy(store, store.us, { "CAP-BLACK": 1, "TEE-S": 2 });
      const unpaid = buy(store, store.us, { "TEE-S": 1 }, { paid: false });
      await receive(store);
      expect((await idsOf("?q=TEE-S")).sort()).toEqual([tee.id, unpaid.id].sort());
      expect(await idsOf("?q=%20tee-s%20&state=imported")).toEqual([tee.id]);
      expect(await idsOf("?q=cap-black")).toEqual([tee.id]);
      expect(await idsOf("?q=mug-enamel&state=failed")).toEqual([failed.id]);
      expect(await idsOf("?q=TEE")).toEqual([]);
    });

    it("marks a back-order with what was lacking, and shows such orders alone until nothing of it is left to pack", async () => {
      await setStock(store, "CAP-BLACK", 1);
      const within = buy(store, store.us, { "TEE-S": 1 });
      const beyond = buy(store, store.us, { "CAP-BLACK": 3, "TEE-S": 1 });
      await receive(store);
      const { orders } = await list("?oversold=true");
      expect(orders.map(({ tiktok_order_id, oversold }) => [tiktok_order_id, oversold])).toEqual([
        [beyond.id, [{ sku_id: expect.any(String), sku: "CAP-BLACK", quantity: 2, in_stock: 1 }]],
      ]);
      expect(await idsOf("?oversold=true&stage=delivered")).toEqual([]);
      expect((await idsOf("?oversold=false")).sort()).toEqual([within.id, beyond.id].sort());

      const [unit] = store.simulator.control.order(beyond.id).lines;
      store.simulator.control.cancel(beyond.id, { line_ids: [unit?.id ?? ""] });
      await receive(store);
      expect((await list("?oversold=true")).orders[0]?.oversold).toMatchObject([{ sku: "CAP-BLACK", quantity: 1 }]);
      store.simulator.control.cancel(beyond.id);
      await receive(store);
      expect(await idsOf("?oversold=true")).toEqual([]);
      const { tiktok_order } = await store.admin.get<{ tiktok_order: OrderPanelDto }>(
        `${BASE}/orders/${(await list("?stage=cancelled")).orders[0]?.record_id}`,
      );
      expect(tiktok_order).toMatchObject({ tiktok_order_id: beyond.id, oversold: [], deadlines: [] });
    });

    it("shows what is due, the most pressing first, until TikTok has the parcel; and counts it", async () => {
      const [near, far, later] = [1, 2, 3].map(() => buy(store, store.us, { "CAP-BLACK": 1 }).id);
      await receive(store);
      const due = (id: string | undefined, when: string) =>
        store.sql(`UPDATE tiktok_order_record SET due_at = ${when} WHERE tiktok_order_id = ?`, [id ?? ""]);
      await due(near, "now() - interval '1 hour'");
      await due(far, "now() + interval '5 hours'");
      await due(later, "now() + interval '3 days'");
      expect(await idsOf("?late=true")).toEqual([near, far]);
      expect(await counts()).toEqual({ held: 0, failed: 0, attention: 0, late: 2 });
      const page = await list("?late=true&limit=1");
      expect(await idsOf(`?late=true&limit=1&cursor=${page.next_cursor}`)).toEqual([far]);
    });

    it("names what is wrong with a query, and does not repeat it", async () => {
      for (const [field, query] of [
        ["state", "?state=lost"],
        ["limit", "?limit=1000"],
        ["cursor", "?cursor=page2"],
        ["late", "?late=maybe"],
        ["colour", "?colour=red"],
      ] as const) {
        await expect(list(query)).rejects.toThrow(new RegExp(`answered 400:.*invalid_data.*${field}`));
      }
    });
  });

  describe("The inbox", () => {
    const inbox = (query = "") => store.admin.get<InboxDto>(`${BASE}/inbox${query}`);
    const replay = (ids: string[]) => store.admin.post<ReplayDto>(`${BASE}/inbox/replay`, { ids });
    const DAY = 86_400;

    /** TikTok says something about an order. */
    const hear = async (event: Partial<Parameters<typeof deliver>[1]> = {}) =>
      expect(await deliver(store, { type: 1, shop_id: store.us.tiktokId, ...event })).toBe(200);

    it("is searched by state, topic, shop, time, and the ids of order and notification", async () => {
      const order_id = "576653688135258178";
      await hear({ data: { order_id }, tts_notification_id: "7380066284010030890", type: 3 });
      await hear({ timestamp: seconds() - 3 * DAY, data: { order_id: "576653688135258179" } });
      await receive(store);
      const [stale, open] = (await inbox()).events;
      expect(open).toEqual({
        id: expect.stringMatching(/^ttin_/),
        topic: 3,
        looked_up: false,
        state: "open",
        shop: { id: store.us.dto.id, name: store.us.dto.name, region: "US" },
        tiktok_order_ids: [order_id],
        failures: 1,
        received_at: expect.any(String),
        settled_at: null,
        next_try_at: expect.any(String),
        last_error: expect.objectContaining({ message: expect.stringMatching(/^TikTok does not list order 57665/) }),
        reaction: "orders",
      });
      for (const query of [
        "?state=open",
        "?topic=3",
        `?q=${order_id}`,
        "?q=7380066284010030890",
        `?q=${open?.id}`,
        `?shop_id=${store.us.dto.id}&topic=3`,
        `?limit=1&cursor=${(await inbox("?limit=1")).next_cursor}`,
      ]) {
        expect([query, (await inbox(query)).events.map(({ id }) => id)]).toEqual([query, [open?.id]]);
      }
      expect((await inbox("?state=stale")).events).toEqual([stale]);
      expect((await inbox(`?shop_id=${store.gb.dto.id}`)).events).toEqual([]);
      expect((await inbox(`?from=${new Date(Date.now() + 60_000).toISOString()}`)).events).toEqual([]);
      expect(await store.admin.get<BoxCountsDto>(`${BASE}/box-counts`)).toMatchObject({ inbox: { dead: 0, stale: 1 } });
    });

    it("shows the body of an event without anything of the buyer", async () => {
      const data = { order_id: "576653688135258178", update_time: 1718305585, buyer: { name: "Jane Doe" } };
      await hear({ type: 99, tts_notification_id: "7380066284010030891", timestamp: seconds(), data });
      await receive(store);
      const [event] = (await inbox("?topic=99")).events;
      const detail = await store.admin.get<{ event: InboxEventDetailDto }>(`${BASE}/inbox/${event?.id}`);
      expect(detail.event).toMatchObject({
        ...event,
        notification_id: "7380066284010030891",
        app_key: store.app.key,
        body: { type: 99, shop_id: store.us.tiktokId, data: { ...data, buyer: { name: "[hidden]" } } },
      });
      await expect(store.admin.get(`${BASE}/inbox/ttin_none`)).rejects.toThrow(/answered 404.*ttin_none/);
    });

    it("replays events that were given up or not acted on, says what became of each, and notes who did it", async () => {
      store.simulator.control.webhookMode("dropped");
      const known = buy(store, store.us, { "CAP-BLACK": 1 });
      const other = buy(store, store.us, { "CAP-OLIVE": 1 });
      store.simulator.control.webhookMode("normal");
      await hear({ timestamp: seconds() - 3 * DAY, data: { order_id: known.id } });
      await hear({ shop_id: "7495540735365777507", data: { order_id: other.id } });
      await receive(store);
      const [dead, stale] = (await inbox("?state=dead,stale")).events;
      expect(dead?.last_error?.message).toMatch(/^No shop with TikTok's id 7495540735365777507 is connected/);

      const ids = [stale?.id ?? "", dead?.id ?? "", "ttin_none"];
      expect(await replay(ids)).toEqual({
        results: [
          { id: ids[0], outcome: "done", error: null },
          { id: ids[1], outcome: "failed", error: expect.objectContaining({ message: dead?.last_error?.message }) },
          { id: "ttin_none", outcome: "not_found", error: null },
        ],
      });
      expect((await medusaOrderOf(store, known.id)).id).toMatch(/^order_/);
      // Once more, alone: the order is there already, and stays one.
      expect(await store.admin.post<ReplayDto>(`${BASE}/inbox/${ids[0]}/replay`)).toEqual({
        results: [{ id: ids[0], outcome: "done", error: null }],
      });
      await medusaOrderOf(store, known.id);
      const { entries } = await store.admin.get<AuditDto>(`${BASE}/audit?kind=action&what=inbox.replay`);
      expect(entries.map(({ what }) => what).sort()).toEqual(
        [`inbox.replay ${ids[0]}`, `inbox.replay ${ids[0]}`, `inbox.replay ${ids[1]}`].sort(),
      );
      expect(entries.every(({ actor_id }) => actor_id?.startsWith("user_"))).toBe(true);
    });

    it("takes no more than a hundred at a time, and refuses none", async () => {
      await expect(replay([])).rejects.toThrow(/answered 400.*ids/);
      await expect(replay(Array.from({ length: 101 }, (_, index) => `ttin_${index}`))).rejects.toThrow(
        /answered 400.*ids/,
      );
    });
  });

  describe("The outbox", () => {
    it("shows what TikTok was not told and why, and sends it again", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      await ship(store, medusaOrder, { carrier: "A cart" });
      await send(store);
      const outbox = (query: string) => store.admin.get<OutboxDto>(`${BASE}/outbox${query}`);
      const [task] = (await outbox("?state=dead")).tasks;
      expect(task).toMatchObject({
        kind: "shipment",
        shop: { id: store.us.dto.id },
        medusa_order_id: medusaOrder.id,
        state: "dead",
        last_error: { message: expect.stringMatching(/^No shipping provider of TikTok matches/) },
      });
      expect((await outbox(`?q=${tiktokOrder.id}&kind=shipment`)).tasks).toEqual([task]);
      const stock = (await outbox("?kind=stock")).tasks;
      expect(new Set(stock.map(({ sku }) => sku))).toContain("CAP-BLACK");
      expect(await store.admin.get<BoxCountsDto>(`${BASE}/box-counts`)).toMatchObject({ outbox: { dead: 1 } });
      const usps = "7117858858072016686";
      await store.admin.post(`${BASE}/shops/${store.us.dto.id}`, { settings: { default_shipping_provider_id: usps } });
      const id = task?.id ?? "";
      expect(await store.admin.post<ReplayDto>(`${BASE}/outbox/replay`, { ids: [id] })).toEqual({
        results: [{ id, outcome: "done", error: null }],
      });
      expect(store.simulator.control.order(tiktokOrder.id).status).toBe("AWAITING_COLLECTION");
      const { entries } = await store.admin.get<AuditDto>(`${BASE}/audit?what=outbox.replay`);
      expect(entries).toMatchObject([{ what: `outbox.replay ${id}`, outcome: "ok" }]);
    });
  });
});
