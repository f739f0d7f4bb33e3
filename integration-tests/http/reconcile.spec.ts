import { Modules } from "@medusajs/framework/utils";
import backfillJob from "../../src/jobs/tiktok-shop-backfill";
import sweepDeepJob from "../../src/jobs/tiktok-shop-sweep-deep";
import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import type { AuditDto, BackfillDto } from "../../src/types";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { counts } from "./harness/counts";
import { medusaOrderOf, recordOf } from "./harness/medusa-orders";
import { levelOf } from "./harness/stock";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { until } from "../setup/until";
import { withSellingStore } from "./harness/with-store";

const SEARCH = "POST /order/202309/orders/search";
const DETAIL = "GET /order/202507/orders";
const HOURS = 3600;

withSellingStore((store) => {
  /** One run of the job, and what it found brought in. */
  const sweep = async () => {
    await sweepOrdersJob(store.container);
    await drainInbox(store.container);
  };
  const inboxRows = async () => (await store.sql("SELECT id FROM tiktok_inbox_event")).length;
  /** So many buyers order one unit each; TikTok has enough of it. */
  const ids = (count: number, more = {}): string[] => {
    if (count > 10) {
      store.simulator.control.setStock({ shop_id: store.us.tiktokId, seller_sku: "TEE-S", quantity: count });
    }
    return Array.from({ length: count }, () => buy(store, store.us, { "TEE-S": 1 }, more).id);
  };

  describe("Sweeping", () => {
    // The first sweep of a shop is another one.
    beforeEach(sweep);

    it("brings back everything after 48 hours without webhooks, in one sweep", async () => {
      const { control } = store.simulator;
      const before = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      control.webhookMode("dropped");
      const bought: string[] = [];
      for (let hour = 0; hour < 48; hour += 4) {
        bought.push(...ids(12));
        await store.simulator.clock.advance(4 * HOURS);
      }
      control.ship(before.id);
      const [cancelled = "", ...others] = bought;
      control.cancel(cancelled);
      await receive(store);
      expect(await counts(store)).toMatchObject({ order: 1 });
      await sweep();
      expect(await counts(store)).toMatchObject({ order: 1 + others.length, tiktok_order_record: 1 + bought.length });
      expect(await recordOf(store, before.id)).toMatchObject({ tiktok_status: "AWAITING_COLLECTION" });
      expect(await recordOf(store, cancelled)).toMatchObject({ import_state: "skipped" });
    });

    it("finds every order although they move while the pages are read", async () => {
      const tamper = await tamperWithAnswers(store);
      store.simulator.control.webhookMode("dropped");
      const bought = ids(130);
      await store.simulator.clock.advance(10 * HOURS);
      const moving = [...bought];
      tamper((path) => {
        // Between two pages half of what was on the first moves to the list's end.
        if (path.endsWith("/orders/search")) for (const id of moving.splice(0, 50)) store.simulator.control.ship(id);
        return null;
      });
      await sweep();
      tamper(null);
      expect(await counts(store)).toMatchObject({ order: 130 });
      await sweep();
      for (const id of bought)
        expect(await recordOf(store, id)).toMatchObject({ tiktok_status: "AWAITING_COLLECTION" });
    });

    it("begins again at the same place after a page that failed", async () => {
      const { control } = store.simulator;
      control.webhookMode("dropped");
      const tiktokOrder = buy(store, store.us, { "TEE-S": 1 });
      control.injectFault({ kind: "unavailable", endpoint: SEARCH, times: 99 });
      await store.simulator.clock.advance(HOURS);
      await sweep();
      expect(await counts(store)).toMatchObject({ order: 0 });
      control.clearFaults();
      await sweep();
      expect(await medusaOrderOf(store, tiktokOrder.id)).toBeDefined();
    });

    it("costs no row for an order that has that very version, however often it is listed", async () => {
      ids(3);
      await receive(store);
      const before = await inboxRows();
      for (let time = 0; time < 3; time += 1) await sweep();
      expect(await inboxRows()).toBe(before);
    });

    it("puts the orders of cancellations and returns in that changed without a webhook, once", async () => {
      const { control } = store.simulator;
      const [asked = ""] = ids(1);
      await receive(store);
      control.webhookMode("dropped");
      await store.simulator.clock.advance(HOURS);
      control.requestCancel(asked);
      for (let time = 0; time < 2; time += 1) await sweep();
      const rows = await store.sql("SELECT topic, state, tiktok_order_ids FROM tiktok_inbox_event WHERE topic = 11");
      expect(rows.filter((row) => (row["tiktok_order_ids"] as string[]).includes(asked))).toHaveLength(1);
    });
  });

  describe("A back-fill", () => {
    const path = () => `/admin/tiktok-shop/shops/${store.us.dto.id}/backfills`;
    const hourAgo = () => new Date(Date.now() - HOURS * 1000).toISOString();
    const start = async (): Promise<BackfillDto> =>
      (await store.admin.post<{ backfill: BackfillDto }>(path(), { from: hourAgo() })).backfill;
    const act = async (id: string, action: string): Promise<BackfillDto> =>
      (await store.admin.post<{ backfill: BackfillDto }>(`/admin/tiktok-shop/backfills/${id}`, { action })).backfill;
    const look = async (id: string): Promise<BackfillDto> => {
      const { backfills } = await store.admin.get<{ backfills: BackfillDto[] }>(path());
      const found = backfills.find((backfill) => backfill.id === id);
      if (!found) throw new Error(`The back-fill ${id} is not listed.`);
      return found;
    };
    const ended = (id: string): Promise<BackfillDto> =>
      until(`the back-fill ${id} ends`, async () => {
        const backfill = await look(id);
        return backfill.state !== "running" && backfill;
      });
    /** Orders that cost little: Medusa has nothing of them until they are paid. */
    const unpaid = (count: number) => ids(count, { paid: false });
    const module = () => store.container.resolve(TIKTOK_SHOP_MODULE);

    beforeEach(async () => {
      await sweep();
      store.simulator.control.webhookMode("dropped");
    });

    it("imports old orders as what they are; what had left before takes no stock, and nothing is announced", async () => {
      const { control } = store.simulator;
      const [open = "", delivered = "", completed = "", cancelled = ""] = ids(4);
      for (const id of [delivered, completed]) {
        control.ship(id);
        control.collect(id);
        control.deliver(id);
      }
      control.complete(completed);
      control.cancel(cancelled);
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings: { emit_order_placed: true } });
      await store.sql("UPDATE tiktok_shop SET created_at = now() + interval '1 hour'");
      module().cache.forget(null);
      const announced = jest.spyOn(store.container.resolve(Modules.EVENT_BUS), "emit");
      const done = await ended((await start()).id);
      const names = announced.mock.calls.flatMap(([events]) => [events].flat().map((event) => event.name));
      announced.mockRestore();
      expect(done).toMatchObject({
        state: "done",
        listed: 4,
        seen: 4,
        imported: 3,
        skipped: 1,
        failed: 0,
        missing: [],
      });
      expect(names).not.toContain("order.placed");
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 1 });
      expect(await recordOf(store, completed)).toMatchObject({ import_state: "imported", tiktok_status: "COMPLETED" });
      for (const id of [open, delivered, completed]) {
        expect((await medusaOrderOf(store, id)).payment_status).toBe("captured");
      }
    });

    it("pauses after a page, goes on from there when it is resumed, and is in the audit log", async () => {
      unpaid(130);
      store.simulator.control.injectFault({ kind: "slow", endpoint: SEARCH, times: 2, delay_ms: 300 });
      const { id } = await start();
      await act(id, "pause");
      const paused = await until("a page is in", async () => {
        const backfill = await look(id);
        return backfill.waiting === 100 && backfill;
      });
      expect(paused).toMatchObject({ state: "paused", listed: 130, seen: 100 });
      await backfillJob(store.container);
      expect(await look(id)).toMatchObject({ state: "paused", seen: 100 });
      await act(id, "resume");
      expect(await ended(id)).toMatchObject({ state: "done", listed: 130, seen: 130, waiting: 130 });
      const { entries } = await store.admin.get<AuditDto>("/admin/tiktok-shop/audit?kind=action&what=backfill");
      expect(entries.map(({ what }) => what).reverse()).toEqual([
        "backfill.start",
        `backfill.pause ${id}`,
        `backfill.resume ${id}`,
      ]);
    });

    it("is slowed by TikTok's limits and not stopped, also when it is paused meanwhile, and ends when all orders are in", async () => {
      unpaid(30);
      const { control } = store.simulator;
      control.injectFault({ kind: "rate_limited", endpoint: SEARCH });
      // So often a call is made before it is given up for now.
      control.injectFault({ kind: "rate_limited", endpoint: DETAIL, times: 4 });
      const { id } = await start();
      await until("TikTok refuses a call", () => control.requests().some(({ http_status }) => http_status === 429));
      await act(id, "pause");
      await until("the page is in", async () => (await look(id)).seen === 30);
      await backfillJob(store.container);
      expect(await look(id)).toMatchObject({ state: "paused", listed: 30, waiting: 0 });
      await act(id, "resume");
      const done = await until("the back-fill ends", async () => {
        await backfillJob(store.container);
        const backfill = await look(id);
        return backfill.state !== "running" && backfill;
      });
      expect(done).toMatchObject({ state: "done", listed: 30, seen: 30, waiting: 30, missing: [], last_error: null });
    });

    it("is worked on by one process at a time, and taken over where the one that was killed had stopped", async () => {
      unpaid(130);
      const { id } = await start();
      await ended(id);
      // As a process leaves it that dies after the first page.
      const [row] = await store.sql<{ placed_at: Date }>(
        "SELECT placed_at FROM tiktok_order_record ORDER BY placed_at, tiktok_order_id OFFSET 99 LIMIT 1",
      );
      await store.sql("DELETE FROM tiktok_order_record WHERE placed_at > ?", [row?.placed_at]);
      await store.sql("DELETE FROM tiktok_inbox_event");
      await store.sql("UPDATE tiktok_backfill SET state = 'running', position = ?, ended_at = NULL", [row?.placed_at]);
      await module().locks.tryHold(`backfill:${id}`, async () => {
        await backfillJob(store.container);
        expect((await look(id)).state).toBe("running");
      });
      await backfillJob(store.container);
      expect(await look(id)).toMatchObject({ state: "done", seen: 130, waiting: 130 });
    });

    it("names an order that was not listed, and puts it in", async () => {
      const tamper = await tamperWithAnswers(store);
      store.simulator.control.webhookMode("dropped");
      const [, hidden = ""] = unpaid(3);
      let listings = 0;
      tamper((where, answer) => {
        const body = JSON.parse(answer);
        const isFirst = where.endsWith("/orders/search") && body.data?.orders?.length > 1 && (listings += 1) === 1;
        if (!isFirst) return null;
        body.data.orders = body.data.orders.filter((tiktokOrder: { id: string }) => tiktokOrder.id !== hidden);
        return JSON.stringify(body);
      });
      expect(await ended((await start()).id)).toMatchObject({ state: "done", listed: 3, seen: 3, missing: [hidden] });
    });

    it("fails with what to do when TikTok counts more than it lists", async () => {
      const tamper = await tamperWithAnswers(store);
      store.simulator.control.webhookMode("dropped");
      unpaid(2);
      tamper((_where, answer) => answer.replace('"total_count":2', '"total_count":3'));
      const failed = await ended((await start()).id);
      expect(failed).toMatchObject({ state: "failed", listed: 3, seen: 2 });
      expect(failed.last_error?.message).toContain("TikTok counts 1 more orders in this period than it lists");
      tamper(null);
      await act(failed.id, "resume");
      expect(await ended(failed.id)).toMatchObject({ state: "done", listed: 2, last_error: null });
    });

    it("is refused where it has no sense, with a sentence", async () => {
      const reject = (body: unknown) => expect(store.admin.post(path(), body)).rejects.toThrow();
      await reject({});
      await reject({ from: "yesterday" });
      await reject({ from: new Date(Date.now() + HOURS * 1000).toISOString() });
      const { id } = await ended((await start()).id);
      await expect(act(id, "pause")).rejects.toThrow(/done/);
      await expect(act(id, "explode")).rejects.toThrow();
    });

    it("waits behind what is live", async () => {
      const { inbox } = module();
      const entry = (dedupe_key: string, priority: number) => ({
        app_key: store.app.key,
        dedupe_key,
        topic: 0,
        tiktok_shop_id: store.us.tiktokId,
        seller_open_id: null,
        tiktok_order_ids: [],
        body: null,
        priority,
      });
      await inbox.putAll([entry("old", 1), entry("older", 1)]);
      await inbox.put(entry("live", 0));
      expect(await inbox.claim(1)).toMatchObject([{ dedupe_key: "live" }]);
      expect(await inbox.claim(5)).toHaveLength(2);
    });
  });

  describe("The daily deep sweep", () => {
    it("brings in what every other way missed, and reads what is open again, once a day", async () => {
      const { control } = store.simulator;
      await sweep();
      control.webhookMode("dropped");
      const [open = "", lost = ""] = ids(2);
      await sweep();
      // As if no sweep had ever seen the one, and the other had been read long ago.
      await store.sql("DELETE FROM tiktok_held_unit");
      await store.sql("DELETE FROM tiktok_order_record WHERE tiktok_order_id = ?", [lost]);
      await store.sql("DELETE FROM tiktok_inbox_event");
      for (let time = 0; time < 2; time += 1) {
        await sweepDeepJob(store.container);
        await drainInbox(store.container);
      }
      expect(await recordOf(store, lost)).toMatchObject({ import_state: "imported" });
      const rows = await store.sql<{ tiktok_order_ids: string[] }>("SELECT tiktok_order_ids FROM tiktok_inbox_event");
      expect(rows.flatMap((row) => row.tiktok_order_ids).sort()).toEqual([open, lost].sort());
    });

    it.each(["sweep", "button"])(
      "ties past orders to a variant that the store got since, as does the %s",
      async (how) => {
        const skus = [{ seller_sku: "TOTE", price: "15.00", stock: 50 }];
        store.simulator.control.createListing({ shop_id: store.us.tiktokId, title: "Canvas Tote", skus });
        const tiktokOrder = buy(store, store.us, { TOTE: 2 });
        await receive(store);
        await send(store);
        expect((await medusaOrderOf(store, tiktokOrder.id)).items.map((item) => item.variant_id)).toEqual([null, null]);
        const products = store.container.resolve(Modules.PRODUCT);
        const [variant] = await products.listProductVariants({ sku: "CAP-OLIVE" }, { take: 1 });
        await products.updateProductVariants(variant?.id ?? "", { sku: "TOTE" });
        if (how === "sweep") await sweepDeepJob(store.container);
        else await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`);
        await send(store);
        await receive(store);
        const { items, total } = await medusaOrderOf(store, tiktokOrder.id);
        expect(items.map((item) => item.variant_id)).toEqual([variant?.id, variant?.id]);
        expect(total).toBe(Number(tiktokOrder.total_amount));
        expect(await store.sql("SELECT quantity FROM reservation_item WHERE deleted_at IS NULL")).toHaveLength(2);
      },
    );
  });
});
