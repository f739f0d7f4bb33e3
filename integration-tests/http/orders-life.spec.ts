import { Modules } from "@medusajs/framework/utils";
import type { FaultKind } from "../../src/simulator";
import type { UpdateShopDto } from "../../src/types/dto";
import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { counts, heldUnits } from "./harness/counts";
import { failOnce, FINISHING_STEPS, IMPORT_STEPS } from "./harness/import-steps";
import { medusaOrderOf, medusaOrders, panelOf, recordOf } from "./harness/medusa-orders";
import { dropLevel, levelOf, setStock } from "./harness/stock";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const set = (settings: UpdateShopDto["settings"]) =>
    store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });
  const ORDER_DETAIL = "GET /order/202507/orders";

  describe("Before an order may be shipped", () => {
    it("an unpaid order creates nothing, and its units are held", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      await receive(store);
      expect(await medusaOrders(store)).toEqual([]);
      expect(await heldUnits(store)).toEqual({ "CAP-BLACK": 2 });
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "waiting", tiktok_status: "UNPAID" });
    });

    it("an order on hold waits by default, and is imported once TikTok releases it", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
      await receive(store);
      expect(await medusaOrders(store)).toEqual([]);
      expect(await heldUnits(store)).toEqual({ "CAP-BLACK": 1 });
      store.simulator.control.endHold(tiktokOrder.id);
      await receive(store);
      expect(await medusaOrderOf(store, tiktokOrder.id)).toMatchObject({ payment_status: "captured" });
      expect(await heldUnits(store)).toEqual({});
    });

    it("an order on hold is imported at once where the shop says so, and gets its address when TikTok releases it", async () => {
      await set({ on_hold: "import" });
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
      await receive(store);
      const held = await medusaOrderOf(store, tiktokOrder.id);
      expect(held.shipping_address?.address_1 ?? null).toBeNull();
      expect(held.payment_status).toBe("captured");
      expect((await panelOf(store, tiktokOrder.id)).stage).toBe("validated");
      store.simulator.control.endHold(tiktokOrder.id);
      await receive(store);
      const released = await medusaOrderOf(store, tiktokOrder.id);
      expect(released.id).toBe(held.id);
      const { recipient_address } = store.simulator.control.order(tiktokOrder.id).detail;
      expect(recipient_address.address_line1).not.toBe("");
      expect(released.shipping_address).toMatchObject({
        address_1: recipient_address.address_line1,
        postal_code: recipient_address.postal_code,
        country_code: "us",
      });
    });

    it("an order that is cancelled is skipped, and its units are offered again", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
      await receive(store);
      store.simulator.control.cancel(tiktokOrder.id);
      await receive(store);
      expect(await medusaOrders(store)).toEqual([]);
      expect(await heldUnits(store)).toEqual({});
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "skipped" });
    });
  });

  describe("A line that a variant stands for only after its import", () => {
    const boughtUnmatched = async () => {
      await set({ sku_match_by: [] });
      await store.sql("UPDATE tiktok_sku_link SET variant_id = NULL WHERE seller_sku = 'CAP-OLIVE'");
      const tiktokOrder = buy(store, store.us, { "CAP-OLIVE": 2, "CAP-BLACK": 1 });
      await receive(store);
      return tiktokOrder;
    };
    const matched = async (tiktokOrderId: string) => {
      await set({ sku_match_by: ["seller_sku"] });
      const { medusa_order_id } = await recordOf(store, tiktokOrderId);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
    };

    it("is held by its buyer until its stock is reserved, and says what of it is lacking", async () => {
      const tiktokOrder = await boughtUnmatched();
      expect(await heldUnits(store)).toEqual({ "CAP-OLIVE": 2 });
      await setStock(store, "CAP-OLIVE", 1);
      await matched(tiktokOrder.id);
      expect(await heldUnits(store)).toEqual({});
      expect(await levelOf(store, "CAP-OLIVE")).toEqual({ stocked: 1, reserved: 2 });
      const { oversold, last_error } = await panelOf(store, tiktokOrder.id);
      expect(oversold).toEqual([expect.objectContaining({ sku: "CAP-OLIVE", quantity: 1 })]);
      expect(last_error).toBeNull();
    });

    it("says where no location keeps it, as nothing can be reserved then", async () => {
      const tiktokOrder = await boughtUnmatched();
      await dropLevel(store, "CAP-OLIVE");
      await matched(tiktokOrder.id);
      const { last_error } = await panelOf(store, tiktokOrder.id);
      expect(last_error?.message).toContain("no stock was reserved for CAP-OLIVE");
    });
  });

  describe("An imported order", () => {
    it("has an id that tells nothing of TikTok's, because whoever knows it may read the order", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const { id, metadata } = await medusaOrderOf(store, tiktokOrder.id);
      expect(id).toMatch(/^order_[0-9A-Z]{26}$/);
      expect(id).not.toContain(tiktokOrder.id);
      expect(metadata?.tiktok).toEqual({
        order_id: tiktokOrder.id,
        shop_id: store.us.tiktokId,
        email_is_relay: true,
      });
    });

    it("draws its id anew: the same TikTok order gets another one in another store", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
      await receive(store);
      const first = await recordOf(store, tiktokOrder.id);
      await store.sql("DELETE FROM tiktok_held_unit");
      await store.sql("DELETE FROM tiktok_order_record");
      store.simulator.control.endHold(tiktokOrder.id);
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).id).not.toBe(first.medusa_order_id);
    });

    it("belongs to the shop's sales channel, with the buyer's proxy address, and asks for no notification", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(await medusaOrderOf(store, tiktokOrder.id)).toMatchObject({
        sales_channel_id: store.us.dto.sales_channel.id,
        email: tiktokOrder.detail.buyer_email,
        no_notification: true,
        status: "pending",
        fulfillment_status: "not_fulfilled",
      });
    });

    it("reserves its units at the shop's location", async () => {
      buy(store, store.us, { "CAP-BLACK": 2, "TEE-M": 1 });
      await receive(store);
      const reservations = await store.sql<{ location_id: string; quantity: string }>("SELECT * FROM reservation_item");
      expect(reservations.map((row) => row.location_id)).toEqual(Array(3).fill(store.us.dto.stock_location.id));
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 48, reserved: 2 });
    });

    it("is imported and reserved although the store has sold out meanwhile: the buyer has paid", async () => {
      await setStock(store, "CAP-BLACK", 0);
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 3 });
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 0, reserved: 3 });
    });

    it("says so when the shop's location does not keep an item, and is complete all the same", async () => {
      await dropLevel(store, "CAP-BLACK");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const panel = await panelOf(store, tiktokOrder.id);
      expect(panel.import_state).toBe("imported");
      expect(panel.last_error?.message).toContain("no stock was reserved for CAP-BLACK");
    });

    it("goes on saying so while its shipment cannot be followed, and says only that when it could", async () => {
      await dropLevel(store, "CAP-BLACK");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const message = async () => (await panelOf(store, tiktokOrder.id)).last_error?.message;
      const unstocked = await message();
      const providers = jest.spyOn(store.container.resolve(Modules.FULFILLMENT), "listFulfillmentProviders");
      providers.mockResolvedValue([]);
      store.simulator.control.ship(tiktokOrder.id);
      await receive(store);
      await receiveLater(store);
      const lacking = await message();
      expect(lacking).toMatch(/^The order is complete, but no stock was reserved for CAP-BLACK.*no manual fulfilment/);
      expect(lacking?.match(/manual fulfilment provider/g)).toHaveLength(1);
      providers.mockRestore();
      await receiveLater(store);
      expect(await message()).toBe(unstocked);
      expect((await medusaOrderOf(store, tiktokOrder.id)).fulfillment_status).toBe("shipped");
    });
  });

  describe("Repetition", () => {
    it("changes nothing: every webhook twice, again under new ids, a sweep and a retry", async () => {
      const { control } = store.simulator;
      control.webhookMode("twice");
      const orders = [buy(store, store.us, { "CAP-BLACK": 2 }), buy(store, store.gb, { "MUG-ENAMEL": 1 })];
      await receive(store);
      const once = await counts(store);
      expect(once).toMatchObject({ order: 2, order_line_item: 3, reservation_item: 3, payment: 2, capture: 2 });
      control.webhookMode("normal");
      for (const { id, address } of [...control.deliveries()]) if (address) control.redeliver(id, { new_id: true });
      await receive(store);
      await sweepOrdersJob(store.container);
      await drainInbox(store.container);
      for (const { id } of orders) {
        const { medusa_order_id } = await recordOf(store, id);
        await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      }
      expect(await counts(store)).toEqual(once);
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 48, reserved: 2 });
    });

    it("changes nothing when webhooks come late and out of order", async () => {
      const { control } = store.simulator;
      control.webhookMode("out_of_order");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true, paid: false });
      control.pay(tiktokOrder.id);
      control.endHold(tiktokOrder.id);
      control.ship(tiktokOrder.id);
      control.collect(tiktokOrder.id);
      await receive(store);
      expect(await counts(store)).toMatchObject({ order: 1, reservation_item: 0, payment: 1, order_transaction: 1 });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 47, reserved: 0 });
      expect((await panelOf(store, tiktokOrder.id)).status).toBe("IN_TRANSIT");
    });

    const CUTS = ["before", "after"] as const;

    /** An order of one unit is in Medusa, and nothing of it twice. */
    const expectComplete = async (step: string, tiktokOrderId: string, rows: number) => {
      const { payment_status, summary, total } = await medusaOrderOf(store, tiktokOrderId);
      expect([step, payment_status, summary.paid_total, summary.pending_difference]).toEqual([
        step,
        "captured",
        total,
        0,
      ]);
      expect([step, await counts(store)]).toEqual([
        step,
        expect.objectContaining({ order: rows, reservation_item: rows, payment: rows, order_transaction: rows }),
      ]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: rows });
    };

    it.each(CUTS)("finishes an import that was cut off, wherever it stopped: %s each step", async (cut) => {
      for (const [index, step] of IMPORT_STEPS.entries()) {
        const tiktokOrder = buy(store, store.us, { "TEE-S": 1 });
        const restore = failOnce(store.container, step, cut === "after");
        await receive(store);
        expect([step, restore()]).toEqual([step, true]);
        await receiveLater(store);
        await expectComplete(step, tiktokOrder.id, index + 1);
      }
    });

    it.each(CUTS)("finishes one whose next run was cut off too, wherever it stopped: %s each step", async (cut) => {
      for (const [index, step] of FINISHING_STEPS.entries()) {
        const tiktokOrder = buy(store, store.us, { "TEE-S": 1 });
        const restoreFirst = failOnce(store.container, "payment.createPaymentCollections", false);
        await receive(store);
        expect(restoreFirst()).toBe(true);
        const restore = failOnce(store.container, step, cut === "after");
        await receiveLater(store);
        expect([step, restore()]).toEqual([step, true]);
        await receiveLater(store);
        await expectComplete(step, tiktokOrder.id, index + 1);
      }
    });

    it("leaves nothing behind of an import that was cut off, when the buyer cancels before it is finished", async () => {
      const tiktokOrder = buy(store, store.us, { "TEE-S": 1 });
      const restore = failOnce(store.container, "payment.createPaymentCollections", false);
      await receive(store);
      expect(restore()).toBe(true);
      store.simulator.control.cancel(tiktokOrder.id);
      await receiveLater(store);
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "skipped" });
      expect(await medusaOrders(store)).toEqual([expect.objectContaining({ status: "canceled" })]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
      expect(await heldUnits(store)).toEqual({});
    });

    it("never goes back: what TikTok said earlier and comes later is ignored", async () => {
      const tamper = await tamperWithAnswers(store);
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
      let old = "";
      tamper((path, answer) => {
        if (path === "/order/202507/orders") old = answer;
        return null;
      });
      await receive(store);
      await store.simulator.clock.advance(60);
      store.simulator.control.endHold(tiktokOrder.id);
      tamper(null);
      await receive(store);
      const before = await panelOf(store, tiktokOrder.id);
      expect(before).toMatchObject({ status: "AWAITING_SHIPMENT", import_state: "imported" });
      tamper((path) => (path === "/order/202507/orders" ? old : null));
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      expect(await panelOf(store, tiktokOrder.id)).toEqual({ ...before, synced_at: expect.any(String) });
    });
  });

  describe("order.placed", () => {
    const listen = () => {
      const ids: string[] = [];
      const subscriber = async ({ data }: { data: unknown }) => void ids.push((data as { id: string }).id);
      const context = { subscriberId: "test-order-placed" };
      const bus = store.container.resolve(Modules.EVENT_BUS);
      bus.subscribe("order.placed", subscriber, context);
      return { ids, stop: () => bus.unsubscribe("order.placed", subscriber, context) };
    };

    it("is not emitted by default, because subscribers often write to the buyer", async () => {
      const placed = listen();
      buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      placed.stop();
      expect(placed.ids).toEqual([]);
    });

    it("is emitted for a complete order where the shop says so, once however often TikTok repeats itself", async () => {
      await set({ emit_order_placed: true });
      const placed = listen();
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      for (const { id, address } of [...store.simulator.control.deliveries()]) {
        if (address) store.simulator.control.redeliver(id, { new_id: true });
      }
      await receive(store);
      placed.stop();
      expect(placed.ids).toEqual([(await medusaOrderOf(store, tiktokOrder.id)).id]);
    });
  });

  describe("When TikTok fails", () => {
    const once: [string, FaultKind][] = [
      ["answers 503 without an envelope", "unavailable"],
      ["answers an internal error", "internal_error"],
      ["breaks the connection", "reset"],
      ["loses its answer", "answer_lost"],
    ];
    it.each(once)("and %s once, the order is imported all the same", async (_what, kind) => {
      store.simulator.control.injectFault({ kind, endpoint: ORDER_DETAIL });
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
    });

    it("and answers once what cannot be read, the order is imported all the same", async () => {
      const tamper = await tamperWithAnswers(store);
      tamper((path) => {
        if (path !== "/order/202507/orders") return null;
        tamper(null);
        return "<html>Bad gateway</html>";
      });
      buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(await medusaOrders(store)).toHaveLength(1);
    });

    it("and goes on failing, the order is read later and nothing is lost", async () => {
      store.simulator.control.injectFault({ kind: "unavailable", endpoint: ORDER_DETAIL, times: 99 });
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(await medusaOrders(store)).toEqual([]);
      const [event] = await store.sql("SELECT last_failure FROM tiktok_inbox_event WHERE state = 'open'");
      expect(event).toMatchObject({ last_failure: { message: expect.stringMatching(/usually passes/) } });
      store.simulator.control.clearFaults();
      await receiveLater(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
    });

    it("and asks for fewer calls, the store waits as long as it says", async () => {
      const { control } = store.simulator;
      control.injectFault({ kind: "rate_limited", endpoint: ORDER_DETAIL, retry_after: 2 });
      buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(await medusaOrders(store)).toHaveLength(1);
      const [first, second] = control.requests().filter((call) => call.endpoint === ORDER_DETAIL);
      expect(first?.http_status).toBe(429);
      expect((second?.received_at ?? 0) - (first?.received_at ?? 0)).toBeGreaterThanOrEqual(1990);
    });

    it("and never sends the webhook, the sweep finds the order", async () => {
      store.simulator.control.webhookMode("dropped");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(await medusaOrders(store)).toEqual([]);
      await sweepOrdersJob(store.container);
      await drainInbox(store.container);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("captured");
    });
  });
});
