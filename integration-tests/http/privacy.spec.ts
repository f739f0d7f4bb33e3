import { Modules } from "@medusajs/framework/utils";
import purgeJob from "../../src/jobs/tiktok-shop-purge";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import eraseBuyer from "../../src/scripts/erase-buyer";
import eraseShop from "../../src/scripts/erase-shop";
import type { AuditDto } from "../../src/types/audit-dto";
import type { ConnectionsDto } from "../../src/types/dto";
import type { ErasedDto, EraseDto } from "../../src/types/erase-dto";
import type { TimelineEntryDto } from "../../src/types/order-life-dto";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { failOnce } from "./harness/import-steps";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { moneyOf } from "./harness/money-of";
import { ship } from "./harness/ship";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

const PROVIDERS = "GET /logistics/202309/delivery_options/{delivery_option_id}/shipping_providers";
const DAY_MS = 86_400_000;

/** A buyer whose name is nobody else's. */
const JANE = {
  first_name: "Zephyrine",
  last_name: "Quillfeather",
  name: "Zephyrine Quillfeather",
  phone_number: "(+1)5550172934",
  address_line1: "4711 Marmalade Lane",
};
const JANES = /Zephyrine|Quillfeather|5550172934|Marmalade/;

withSellingStore((store) => {
  const calls = (endpoint: string) => store.simulator.control.requests().filter((call) => call.endpoint === endpoint);
  const search = (query = "") => store.admin.get<AuditDto>(`/admin/tiktok-shop/audit?${query}`);
  const erase = (whom: EraseDto | Record<string, unknown>) =>
    store.admin.post<ErasedDto>("/admin/tiktok-shop/erase", whom);
  const auditStore = () => store.container.resolve(TIKTOK_SHOP_MODULE).audit;

  async function janesOrder(address = JANE) {
    const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { address });
    await receive(store);
    return { tiktokOrder, medusaOrder: await medusaOrderOf(store, tiktokOrder.id) };
  }

  /** Nothing of the buyer has come back. */
  async function expectErased(tiktokOrderId: string): Promise<void> {
    const { email, shipping_address, metadata } = await medusaOrderOf(store, tiktokOrderId);
    expect([email, shipping_address?.first_name, Object.keys(metadata ?? {})]).toEqual([null, null, ["tiktok"]]);
    expect(await tablesWith("Zephyrine|Quillfeather|5550172934|Marmalade")).toEqual([]);
    const [left] = await store.sql(
      "SELECT (SELECT count(*)::int FROM tiktok_buyer) AS buyers, (SELECT count(*)::int FROM customer WHERE email IS NOT NULL) AS customers",
    );
    expect(left).toEqual({ buyers: 0, customers: 0 });
  }

  /** Every table that holds this text anywhere. */
  async function tablesWith(pattern: string): Promise<string[]> {
    const tables = await store.sql<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const found = [];
    for (const { name } of tables) {
      const [hit] = await store.sql(`SELECT 1 FROM "${name}" AS t WHERE t::text ~ '${pattern}' LIMIT 1`);
      if (hit) found.push(name);
    }
    return found;
  }

  describe("The audit log", () => {
    it("notes every call to TikTok with its shop, outcome, request id and duration", async () => {
      store.simulator.control.clearRequests();
      await janesOrder();
      const { entries, next_cursor } = await search(`shop_id=${store.us.dto.id}&kind=call`);
      expect(next_cursor).toBeNull();
      expect(entries.length).toBeGreaterThanOrEqual(1);
      const [entry] = (await search(`shop_id=${store.us.dto.id}&kind=call&what=/ORDER/202507/orders`)).entries;
      expect(entry ?? entries[0]).toMatchObject({ outcome: "ok", http_status: 200, actor_id: null });
      expect((entry ?? entries[0])?.request_id).toEqual(expect.any(String));
      expect((entry ?? entries[0])?.duration_ms).toEqual(expect.any(Number));
      expect(JSON.stringify(entries)).not.toMatch(JANES);
    });

    it("is searched by each of its fields, newest first, a page at a time", async () => {
      const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes));
      const note = (what: string, more: object = {}) =>
        auditStore().note({ kind: "call", what, outcome: "ok", shop_id: "shop_a", ...more });
      note("GET /a", { at: at(0) });
      note("GET /b", { at: at(1), outcome: "error", code: 36009004, request_id: "r-1" });
      note("pause", { at: at(2), kind: "action", actor_id: "user_1" });
      note("GET /c", { at: at(3), shop_id: "shop_b" });
      const whats = async (query: string) =>
        (await search(`${query}&to=2026-02-01T00:00:00Z`)).entries.map((e) => e.what);
      expect(await whats("")).toEqual(["GET /c", "pause", "GET /b", "GET /a"]);
      expect(await whats("shop_id=shop_b")).toEqual(["GET /c"]);
      expect(await whats("kind=action")).toEqual(["pause"]);
      expect(await whats("outcome=error")).toEqual(["GET /b"]);
      expect(await whats("what=get%20/A")).toEqual(["GET /a"]);
      expect(await whats("code=36009004")).toEqual(["GET /b"]);
      expect(await whats("request_id=r-1")).toEqual(["GET /b"]);
      expect(await whats("actor_id=user_1")).toEqual(["pause"]);
      expect(await whats("from=2026-01-01T00:02:00Z")).toEqual(["GET /c", "pause"]);
      const page = await search("to=2026-02-01T00:00:00Z&limit=3");
      expect(page.entries.map((entry) => entry.what)).toEqual(["GET /c", "pause", "GET /b"]);
      const rest = await search(`to=2026-02-01T00:00:00Z&limit=3&cursor=${page.next_cursor}`);
      expect(rest).toMatchObject({ entries: [{ what: "GET /a" }], next_cursor: null });
    });

    it("refuses a search that it does not understand", async () => {
      await expect(search("limit=1000")).rejects.toThrow(/answered 400.*limit/);
      await expect(search("shop=x")).rejects.toThrow(/answered 400/);
    });

    it("is closed to whoever is not signed in", async () => {
      for (const path of ["audit", "erase"]) {
        const method = path === "audit" ? "GET" : "POST";
        expect((await fetch(`${store.storeUrl}/admin/tiktok-shop/${path}`, { method })).status).toBe(401);
      }
    });
  });

  describe("The daily purge", () => {
    it("deletes audit entries older than 90 days and bodies of events settled more than 30 days ago, and no others", async () => {
      const { inbox } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
      for (const days of [91, 89]) {
        auditStore().note({ kind: "call", what: `${days}`, outcome: "ok", ...{ at: ago(days) } });
      }
      await auditStore().flush();
      const event = {
        app_key: store.app.key,
        topic: 14,
        tiktok_shop_id: null,
        seller_open_id: null,
        tiktok_order_ids: [],
      };
      for (const key of ["old", "young", "open", "stale"]) await inbox.put({ ...event, dedupe_key: key, body: key });
      const settle = (key: string, state: string, days: number) =>
        store.sql("UPDATE tiktok_inbox_event SET state = ?, settled_at = ?, created_at = ? WHERE dedupe_key = ?", [
          state,
          state === "open" || state === "stale" ? null : ago(days),
          ago(days),
          key,
        ]);
      await settle("old", "dead", 31);
      await settle("young", "done", 29);
      await settle("open", "open", 31);
      await settle("stale", "stale", 31);
      await purgeJob(store.container);
      const kept = await store.sql<{ body: string }>(
        "SELECT body FROM tiktok_inbox_event WHERE body IN ('old','young','open','stale') ORDER BY body",
      );
      expect(kept.map(({ body }) => body)).toEqual(["open", "young"]);
      const entries = await store.sql<{ what: string }>(
        "SELECT what FROM tiktok_audit_entry WHERE what IN ('91', '89')",
      );
      expect(entries.map(({ what }) => what)).toEqual(["89"]);
    });
  });

  describe("Erasing a buyer", () => {
    it("takes the buyer out of every table of the store, and keeps the money, the lines and the ids", async () => {
      const { tiktokOrder, medusaOrder } = await janesOrder();
      await ship(store, medusaOrder, { carrier: "USPS" });
      // A person corrects the address in the admin, and the store notes something of its own.
      await store.admin.post(`/admin/orders/${medusaOrder.id}`, {
        email: "zephyrine@example.com",
        shipping_address: { first_name: "Zephyrine", last_name: "Quillfeather", address_1: "4711b Marmalade Lane" },
        metadata: { ...medusaOrder.metadata, gift_note: "For Zephyrine" },
      });
      expect(await tablesWith("Zephyrine")).toContain("order_address");

      const done = await erase({ tiktok_order_id: tiktokOrder.id });
      expect(done).toMatchObject({ orders: 1, medusa_orders: 1 });
      expect(done.addresses).toBeGreaterThanOrEqual(2);
      expect(done.bodies).toBeGreaterThanOrEqual(1);
      expect(await tablesWith("Zephyrine|Quillfeather|5550172934|Marmalade|zephyrine")).toEqual([]);
      const after = await medusaOrderOf(store, tiktokOrder.id);
      expect(after).toMatchObject({
        id: medusaOrder.id,
        email: null,
        total: medusaOrder.total,
        tax_total: medusaOrder.tax_total,
        metadata: { tiktok: medusaOrder.metadata?.tiktok },
      });
      expect(Object.keys(after.metadata ?? {})).toEqual(["tiktok"]);
      expect(after.items.map((item) => item.metadata)).toEqual(medusaOrder.items.map((item) => item.metadata));
      expect(after.shipping_address).toMatchObject({ first_name: null, address_1: null, country_code: "us" });

      const path = `/admin/tiktok-shop/orders/${medusaOrder.id}`;
      expect(await store.admin.get(path)).toMatchObject({ tiktok_order: { erased: true } });
      const { timeline } = await store.admin.get<{ timeline: TimelineEntryDto[] }>(`${path}/timeline`);
      expect(timeline.find(({ what }) => what === "order")?.data).toEqual({ status: "AWAITING_SHIPMENT" });
    });

    it("finds nothing left the second time", async () => {
      const { tiktokOrder } = await janesOrder();
      await erase({ tiktok_order_id: tiktokOrder.id });
      expect(await erase({ tiktok_order_id: tiktokOrder.id })).toEqual({
        orders: 1,
        medusa_orders: 0,
        addresses: 0,
        bodies: 0,
      });
    });

    it("by e-mail address, in any case, takes all the buyer's TikTok orders and no order of another channel", async () => {
      const { tiktokOrder, medusaOrder } = await janesOrder();
      const email = medusaOrder.email ?? "";
      const other = await store.container
        .resolve(Modules.ORDER)
        .createOrders({ currency_code: "usd", email, items: [{ title: "Cap", quantity: 1, unit_price: 5 }] });
      expect(await erase({ email: email.toUpperCase() })).toMatchObject({ orders: 1, medusa_orders: 1 });
      expect((await medusaOrderOf(store, tiktokOrder.id)).email).toBeNull();
      expect((await store.container.resolve(Modules.ORDER).retrieveOrder(other.id)).email).toBe(email);
      expect(await erase({ email: "%@%" })).toMatchObject({ orders: 0 });
    });

    it("stays done when TikTok tells of the order again", async () => {
      const { tiktokOrder } = await janesOrder();
      await erase({ tiktok_order_id: tiktokOrder.id });
      store.simulator.control.changeAddress(tiktokOrder.id, { address_line1: "4712 Marmalade Lane" });
      await receive(store);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      expect((await medusaOrderOf(store, tiktokOrder.id)).shipping_address).toMatchObject({ address_1: null });
    });

    it("does not stop a cancellation of single units, nor then of the rest: stock and money follow, the buyer does not", async () => {
      const tiktokOrder = buy(store, store.us, { "TEE-S": 3 }, { address: JANE });
      await receive(store);
      await erase({ tiktok_order_id: tiktokOrder.id });
      const { control } = store.simulator;
      const [first] = tiktokOrder.lines;
      control.cancel(tiktokOrder.id, { line_ids: [first?.id ?? ""] });
      await receive(store);
      const paid = Number(tiktokOrder.total_amount);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
        lines: 2,
        refunds: 1,
        pending: 0,
        status: "pending",
      });
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 2 });
      control.cancel(tiktokOrder.id);
      await receive(store);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "canceled", total: 0, refunded: paid });
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
      await expectErased(tiktokOrder.id);
    });

    it("does not stop a delivery, nor a return with its refund: goods and money follow, the buyer does not", async () => {
      const tiktokOrder = buy(store, store.us, { "TEE-S": 2 }, { address: JANE });
      await receive(store);
      await erase({ tiktok_order_id: tiktokOrder.id });
      const { control } = store.simulator;
      control.ship(tiktokOrder.id);
      control.collect(tiktokOrder.id);
      control.deliver(tiktokOrder.id);
      await receive(store);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
      const line_ids = [tiktokOrder.lines[0]?.id ?? ""];
      const id = control.requestReturn(tiktokOrder.id, { line_ids }).returns.at(-1)?.return_id ?? "";
      control.decideReturn(id, { decision: "APPROVE_RETURN" });
      control.shipReturn(id);
      control.decideReturn(id, { decision: "APPROVE_RECEIVED_PACKAGE" });
      control.payRefund(id);
      await receive(store);
      const refund = control.order(tiktokOrder.id).returns.at(-1)?.refund_amount?.refund_total;
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ refunds: 1, refunded: Number(refund), pending: 0 });
      expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
      await expectErased(tiktokOrder.id);
    });

    it.each(["finished", "cancelled"] as const)(
      "is kept when an order that a run had begun is %s: its stock and money are right, and nobody is named",
      async (end) => {
        const settings = { customers: "one_per_buyer" };
        await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });
        const restore = failOnce(store.container, "order.addOrderTransactions", false);
        const tiktokOrder = buy(store, store.us, { "TEE-S": 1 }, { address: JANE });
        await receive(store);
        expect(restore()).toBe(true);
        expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "failed" });
        await erase({ tiktok_order_id: tiktokOrder.id });
        if (end === "cancelled") store.simulator.control.cancel(tiktokOrder.id);
        await receiveLater(store);
        const isIn = end === "finished";
        const state = { import_state: isIn ? "imported" : "skipped" };
        expect(await recordOf(store, tiktokOrder.id)).toMatchObject(state);
        expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: isIn ? 1 : 0 });
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject(
          isIn
            ? { status: "pending", payment_status: "captured", refunds: 0, pending: 0 }
            : { status: "canceled", refunded: Number(tiktokOrder.total_amount), total: 0 },
        );
        await expectErased(tiktokOrder.id);
      },
    );

    it("keeps an order that is not in Medusa yet out of it", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { address: JANE, hold: true });
      await receive(store);
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "waiting" });
      await erase({ tiktok_order_id: tiktokOrder.id });
      store.simulator.control.endHold(tiktokOrder.id);
      await receive(store);
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "skipped" });
      await expect(medusaOrderOf(store, tiktokOrder.id)).rejects.toThrow(/0 orders/);
      expect(await store.sql("SELECT id FROM tiktok_held_unit")).toEqual([]);
      // It has to be shipped all the same, in Seller Center.
      const dueAt = async () => (await recordOf(store, tiktokOrder.id)).due_at;
      expect(await dueAt()).not.toBeNull();
      store.simulator.control.ship(tiktokOrder.id);
      store.simulator.control.collect(tiktokOrder.id);
      await receive(store);
      expect(await dueAt()).toBeNull();
    });

    it("is noted with who did it, and without whom it was about", async () => {
      const { medusaOrder } = await janesOrder();
      await erase({ email: medusaOrder.email ?? "" });
      await expect(erase({ tiktok_order_id: "570000000000000000" })).rejects.toThrow(/answered 404/);
      const { entries } = await search("kind=action&what=erase");
      expect(entries.map(({ what, outcome }) => [what, outcome])).toEqual([
        ["erase.buyer", "error"],
        ["erase.buyer", "ok"],
      ]);
      expect(entries[0]?.actor_id).toMatch(/^user_/);
      expect(JSON.stringify(entries)).not.toContain(medusaOrder.email);
    });

    it("works from the command line as well", async () => {
      const { tiktokOrder } = await janesOrder();
      await eraseBuyer({ container: store.container, args: [tiktokOrder.id] });
      expect((await medusaOrderOf(store, tiktokOrder.id)).email).toBeNull();
      await expect(eraseBuyer({ container: store.container, args: [] })).rejects.toThrow(/Give one/);
    });
  });

  describe("Erasing a shop", () => {
    it("is refused while the shop is connected, paused or not, and takes all its buyers when it is not", async () => {
      const { tiktokOrder } = await janesOrder();
      await expect(erase({ shop_id: store.us.dto.id })).rejects.toThrow(/Disconnect it first/);
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { status: "paused" });
      await expect(erase({ shop_id: store.us.dto.id })).rejects.toThrow(/Disconnect it first/);
      await store.admin.delete(`/admin/tiktok-shop/shops/${store.us.dto.id}`);
      expect(await erase({ shop_id: store.us.dto.id })).toMatchObject({ orders: 1, medusa_orders: 1 });
      expect((await medusaOrderOf(store, tiktokOrder.id)).email).toBeNull();
      expect(await tablesWith("Zephyrine|Quillfeather")).toEqual([]);
    });

    it("is offered for what is disconnected and still names buyers, until it is done", async () => {
      const offered = async () =>
        (await store.admin.get<ConnectionsDto>("/admin/tiktok-shop/connections")).disconnected_shops;
      const { tiktokOrder } = await janesOrder();
      await janesOrder();
      expect(await offered()).toEqual([]);
      await store.admin.delete(`/admin/tiktok-shop/shops/${store.us.dto.id}`);
      const { id, name, region } = store.us.dto;
      expect(await offered()).toEqual([{ id, name, region, orders: 2 }]);
      await erase({ tiktok_order_id: tiktokOrder.id });
      expect(await offered()).toEqual([{ id, name, region, orders: 1 }]);
      await erase({ shop_id: id });
      expect(await offered()).toEqual([]);
    });

    it("works from the command line as well, once it is disconnected", async () => {
      const { tiktokOrder } = await janesOrder();
      const eraseUs = () => eraseShop({ container: store.container, args: [store.us.dto.id] });
      await expect(eraseUs()).rejects.toThrow(/Disconnect it first/);
      await store.admin.delete(`/admin/tiktok-shop/shops/${store.us.dto.id}`);
      await eraseUs();
      expect((await medusaOrderOf(store, tiktokOrder.id)).email).toBeNull();
      await expect(eraseShop({ container: store.container, args: [] })).rejects.toThrow(/Give the id/);
    });
  });

  describe("What is kept in memory", () => {
    it("asks TikTok for a delivery option's carriers once for many shipments, and again after the shop has changed", async () => {
      const parcels = [await janesOrder(), await janesOrder(), await janesOrder()];
      store.simulator.control.clearRequests();
      for (const { medusaOrder } of parcels.slice(0, 2)) await ship(store, medusaOrder, { carrier: "USPS" });
      expect(calls(PROVIDERS)).toHaveLength(1);
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings: { carriers: {} } });
      for (const { medusaOrder } of parcels.slice(2)) await ship(store, medusaOrder, { carrier: "USPS" });
      expect(calls(PROVIDERS)).toHaveLength(2);
    });
  });
});
