import { Modules } from "@medusajs/framework/utils";
import type { TimelineEntryDto } from "../../src/types/order-life-dto";
import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { sweepShipments } from "../../src/workflows/outbound/sweep-shipments";
import { quiet, receive, receiveLater, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { fulfil, ship } from "./harness/ship";
import { readShipments } from "./harness/read-shipments";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const timelineOf = async (id: string): Promise<TimelineEntryDto[]> =>
    (await store.admin.get<{ timeline: TimelineEntryDto[] }>(`/admin/tiktok-shop/orders/${id}/timeline`)).timeline;
  const linesOf = async (id: string) =>
    (await timelineOf(id)).map(({ kind, cause, what }) => `${kind} ${what} (${cause})`);

  describe("The timeline of an order", () => {
    it("says what was heard, read, decided and written, each with its cause, under both of the order's ids", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { paid: false });
      await receive(store);
      store.simulator.control.pay(tiktokOrder.id);
      await receive(store);
      const { id, medusa_order_id } = await recordOf(store, tiktokOrder.id);
      const lines = await linesOf(id);
      expect(lines.filter((line) => !line.startsWith("heard"))).toEqual([
        "read order (webhook 1)",
        "decided order.wait (webhook 1)",
        "read order (webhook 1)",
        "decided order.import (webhook 1)",
        "written order.imported (webhook 1)",
      ]);
      expect(lines[0]).toBe("heard topic.1 (webhook 1)");
      expect((await timelineOf(id))[0]?.data).toEqual({ sent_at: expect.stringMatching(/^\d{4}-.*Z$/) });
      expect(await linesOf(medusa_order_id)).toEqual(lines);
      expect((await panelOf(store, tiktokOrder.id)).stage).toBe("processing");
    });

    it("grows by what was heard only, when that tells nothing new", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const { id, medusa_order_id } = await recordOf(store, tiktokOrder.id);
      const before = await linesOf(id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      const added = (await linesOf(id)).slice(before.length);
      expect(added).toEqual([expect.stringMatching(/^heard order\.found \(retry by user_/)]);
    });

    it("is not there for an order of another channel", async () => {
      await expect(timelineOf("order_0")).rejects.toThrow(/404/);
    });
  });

  const shipmentsOf = (tiktokOrderId: string) => readShipments(store, tiktokOrderId);

  describe("A shipment made in Seller Center", () => {
    it("becomes a fulfilment with its number, takes the stock, and is delivered and complete as TikTok says", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 });
      await receive(store);
      control.ship(tiktokOrder.id, { tracking_number: "1Z999AA10123456784" });
      await quiet(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({
        status: "pending",
        fulfillment_status: "shipped",
        parcels: [{ numbers: ["1Z999AA10123456784"], units: 2 }],
        units: [2, 2, 0],
      });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 46, reserved: 0 });
      expect((await panelOf(store, tiktokOrder.id)).stage).toBe("label_generated");
      control.collect(tiktokOrder.id);
      await receive(store);
      expect((await panelOf(store, tiktokOrder.id)).stage).toBe("shipped");
      control.deliver(tiktokOrder.id);
      await receive(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({ fulfillment_status: "delivered", units: [2, 2, 2] });
      control.complete(tiktokOrder.id);
      await receive(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({ status: "completed", units: [2, 2, 2] });
      expect((await panelOf(store, tiktokOrder.id)).stage).toBe("delivered");
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 46, reserved: 0 });
    });

    it("is not told to TikTok, which knows it", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      control.ship(tiktokOrder.id);
      await quiet(store);
      await sweepShipments(store.container);
      await send(store);
      expect(await store.sql("SELECT * FROM tiktok_outbox_task WHERE kind = 'shipment'")).toEqual([]);
      expect(control.order(tiktokOrder.id).packages).toHaveLength(1);
    });

    it("of some units leaves the others to be shipped in Medusa, and neither is doubled", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1, "TEE-M": 1 });
      await receive(store);
      const [first] = control.order(tiktokOrder.id).detail.line_items;
      control.ship(tiktokOrder.id, { line_ids: [first?.id ?? ""], tracking_number: "SELLERCENTER1" });
      await quiet(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({
        fulfillment_status: "partially_shipped",
        parcels: [{ numbers: ["SELLERCENTER1"], units: 1 }],
      });
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      const open = medusaOrder.items.filter((item) => item.metadata?.tiktok_line_item_id !== first?.id);
      await ship(store, { ...medusaOrder, items: open }, { carrier: "USPS" });
      await quiet(store);
      await receiveLater(store);
      const shipments = await shipmentsOf(tiktokOrder.id);
      expect(shipments).toMatchObject({ fulfillment_status: "shipped", units: [2, 2, 0] });
      expect(shipments.parcels).toHaveLength(2);
      expect(control.order(tiktokOrder.id).packages).toHaveLength(2);
    });

    it("is not written to an order that was cancelled in Medusa, which says so", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      await store.admin.post(`/admin/orders/${medusa_order_id}/cancel`);
      store.simulator.control.ship(tiktokOrder.id);
      await receive(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({ status: "canceled", parcels: [] });
      expect((await panelOf(store, tiktokOrder.id)).last_error?.message).toMatch(/cancelled in Medusa.*shipped/);
    });

    it("ships what was packed in Medusa as it was packed", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 });
      await receive(store);
      await fulfil(store, await medusaOrderOf(store, tiktokOrder.id));
      control.ship(tiktokOrder.id, { tracking_number: "SELLERCENTER2" });
      await quiet(store);
      await send(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({
        fulfillment_status: "shipped",
        parcels: [{ numbers: ["SELLERCENTER2"], units: 2 }],
        units: [2, 2, 0],
      });
      expect(control.order(tiktokOrder.id).packages).toHaveLength(1);
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 46, reserved: 0 });
    });
  });

  /** How the store may hear of what happens on TikTok: it is to end in the same either way. */
  const NEWS = {
    webhooks: () => receive(store),
    "polling alone": async () => {
      await store.simulator.clock.advance(600);
      await sweepOrdersJob(store.container);
      await drainInbox(store.container);
    },
  };

  describe.each(Object.keys(NEWS) as (keyof typeof NEWS)[])("Told by %s, an order", (way) => {
    const hear = NEWS[way];
    beforeEach(() => store.simulator.control.webhookMode(way === "webhooks" ? "normal" : "dropped"));

    it("goes through every state up to its completion", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1, "TEE-M": 1 }, { paid: false, hold: true });
      const [first = "", second = ""] = tiktokOrder.lines.map(({ id }) => id);
      const { id } = tiktokOrder;
      const happens: [() => unknown, status: string, stage: string, native: string | null][] = [
        [() => undefined, "UNPAID", "received", null],
        [() => control.pay(id), "ON_HOLD", "received", null],
        [() => control.endHold(id), "AWAITING_SHIPMENT", "processing", "not_fulfilled"],
        [() => control.ship(id, { line_ids: [first] }), "PARTIALLY_SHIPPING", "processing", "partially_shipped"],
        [() => control.ship(id, { line_ids: [second] }), "AWAITING_COLLECTION", "label_generated", "shipped"],
        [() => control.collect(id), "IN_TRANSIT", "shipped", "shipped"],
        [() => control.deliver(id), "DELIVERED", "delivered", "delivered"],
        [() => control.complete(id), "COMPLETED", "delivered", "delivered"],
      ];
      for (const [happen, status, stage, native] of happens) {
        happen();
        await hear();
        const record = await recordOf(store, id);
        const [row] = await store.sql<{ stage: string }>("SELECT stage FROM tiktok_order_record WHERE id = ?", [
          record.id,
        ]);
        expect([record.tiktok_status, row?.stage]).toEqual([status, stage]);
        expect([status, native && (await shipmentsOf(id)).fulfillment_status]).toEqual([status, native]);
      }
      expect(await shipmentsOf(id)).toMatchObject({ status: "completed", units: [2, 2, 2] });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 47, reserved: 0 });
    });

    it("loses a line, is cancelled, or is given back", async () => {
      const { control } = store.simulator;
      const [cancelled, returned] = [2, 1].map((quantity) => buy(store, store.us, { "TEE-S": quantity }));
      await hear();
      const kept = Number(cancelled?.total_amount);
      control.cancel(cancelled?.id ?? "", { line_ids: [cancelled?.lines[0]?.id ?? ""] });
      control.ship(returned?.id ?? "");
      control.deliver(returned?.id ?? "");
      await hear();
      const [row] = control.order(cancelled?.id ?? "").cancellations;
      expect((await medusaOrderOf(store, cancelled?.id ?? "")).total).toBeCloseTo(
        kept - Number(row?.refund_amount?.refund_total),
        8,
      );
      control.cancel(cancelled?.id ?? "");
      const asked =
        control.requestReturn(returned?.id ?? "", { type: "RETURN_AND_REFUND" }).returns[0]?.return_id ?? "";
      control.decideReturn(asked, { decision: "APPROVE_RETURN" });
      await hear();
      expect((await panelOf(store, returned?.id ?? "")).returns).toMatchObject([{ status: "approved" }]);
      control.shipReturn(asked);
      await hear();
      control.decideReturn(asked, { decision: "APPROVE_RECEIVED_PACKAGE" });
      control.payRefund(asked);
      await hear();
      expect(await medusaOrderOf(store, cancelled?.id ?? "")).toMatchObject({
        status: "canceled",
        total: 0,
        payment_status: "refunded",
      });
      expect((await panelOf(store, returned?.id ?? "")).returns).toMatchObject([{ status: "refunded" }]);
      const refund = Number(control.order(returned?.id ?? "").returns[0]?.refund_amount?.refund_total);
      const { summary, total } = await medusaOrderOf(store, returned?.id ?? "");
      expect(summary).toMatchObject({ refunded_total: refund, pending_difference: 0 });
      expect(total).toBeCloseTo(Number(returned?.total_amount) - refund, 8);
    });
  });

  describe("An order that is found late", () => {
    it("ends fulfilled, delivered and complete at once", async () => {
      const { control } = store.simulator;
      control.webhookMode("dropped");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await sweepOrdersJob(store.container);
      control.ship(tiktokOrder.id);
      control.deliver(tiktokOrder.id);
      control.complete(tiktokOrder.id);
      await drainInbox(store.container);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({
        status: "completed",
        fulfillment_status: "delivered",
        units: [1, 1, 1],
      });
    });

    it("is recorded as shipped without the merchant's stock where TikTok ships it", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { fulfillment_type: "FULFILLMENT_BY_TIKTOK" });
      control.ship(tiktokOrder.id);
      control.deliver(tiktokOrder.id);
      await quiet(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({ fulfillment_status: "delivered", units: [1, 1, 1] });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 48, reserved: 0 });
    });

    it("needs no shipment where its goods are digital", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { shipping_type: "TIKTOK_DIGITAL" });
      await receive(store);
      control.deliver(tiktokOrder.id);
      await quiet(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({ fulfillment_status: "delivered", units: [1, 0, 1] });
    });
  });

  describe("An order whose buyer was erased", () => {
    it("goes on to its delivery without the buyer", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      await store.admin.post("/admin/tiktok-shop/erase", { tiktok_order_id: tiktokOrder.id });
      control.ship(tiktokOrder.id);
      control.deliver(tiktokOrder.id);
      await receive(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({ fulfillment_status: "delivered", units: [1, 1, 1] });
      const addresses = await store.sql("SELECT address_1, first_name, phone FROM fulfillment_address");
      expect(addresses).toEqual([{ address_1: null, first_name: null, phone: null }]);
    });
  });

  describe("However events come", () => {
    it("ends the same: shuffled, doubled, and after every step was cut off", async () => {
      const { control } = store.simulator;
      control.webhookMode("out_of_order");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      control.pay(tiktokOrder.id);
      await receive(store);
      control.ship(tiktokOrder.id, { tracking_number: "SHUFFLED1" });
      control.deliver(tiktokOrder.id);
      control.complete(tiktokOrder.id);
      await receive(store);
      for (const { id, address } of [...control.deliveries()]) if (address) control.redeliver(id, { new_id: true });
      await receive(store);
      expect(await shipmentsOf(tiktokOrder.id)).toMatchObject({
        status: "completed",
        parcels: [{ numbers: ["SHUFFLED1"], units: 2 }],
        units: [2, 2, 2],
      });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 46, reserved: 0 });
    });

    /** Every call into Medusa that a shipment and its delivery are made of. */
    const STEPS = [
      [Modules.ORDER, "registerFulfillment"],
      [Modules.FULFILLMENT, "createFulfillment"],
      [Modules.INVENTORY, "deleteReservationItems"],
      [Modules.INVENTORY, "adjustInventory"],
      [Modules.ORDER, "registerShipment"],
      [Modules.FULFILLMENT, "updateFulfillment"],
      [Modules.ORDER, "registerDelivery"],
    ] as const;

    it.each(["before", "after"] as const)("finishes a shipment that was cut off %s each step", async (cut) => {
      const { control } = store.simulator;
      for (const [index, [module, method]] of STEPS.entries()) {
        const tiktokOrder = buy(store, store.us, { "TEE-S": 1 });
        await receive(store);
        const service = store.container.resolve(module) as unknown as Record<string, (...input: unknown[]) => unknown>;
        const original = service[method];
        if (!original) throw new Error(`There is no ${method}.`);
        const spy = jest.spyOn(service, method).mockImplementationOnce(async (...input) => {
          if (cut === "after") await original.apply(service, input);
          throw new Error("Cut off.");
        });
        control.ship(tiktokOrder.id, { tracking_number: `CUTOFF${index}` });
        control.deliver(tiktokOrder.id);
        await receive(store);
        expect([method, spy.mock.calls.length > 0]).toEqual([method, true]);
        spy.mockRestore();
        await receiveLater(store);
        const { parcels, units } = await shipmentsOf(tiktokOrder.id);
        expect([method, parcels, units]).toEqual([method, [{ numbers: [`CUTOFF${index}`], units: 1 }], [1, 1, 1]]);
        expect([method, await levelOf(store, "TEE-S")]).toEqual([method, { stocked: 29 - index, reserved: 0 }]);
        expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
      }
    });
  });

  describe("The address", () => {
    it("keeps what a person corrected in Medusa, until the buyer changes it on TikTok", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const { id } = await medusaOrderOf(store, tiktokOrder.id);
      const address_1 = "12 Corrected Street";
      await store.admin.post(`/admin/orders/${id}`, { shipping_address: { address_1 } });
      await store.admin.post(`/admin/tiktok-shop/orders/${id}/retry`);
      expect((await medusaOrderOf(store, tiktokOrder.id)).shipping_address).toMatchObject({ address_1 });
      control.changeAddress(tiktokOrder.id, { address_line1: "78 Harbour Walk" });
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).shipping_address?.address_1).toBe("78 Harbour Walk");
    });

    it("follows a change that the store hears of only when all is shipped: there the parcel went", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      control.webhookMode("dropped");
      control.changeAddress(tiktokOrder.id, { address_line1: "79 Harbour Walk" });
      control.webhookMode("normal");
      control.ship(tiktokOrder.id);
      await receive(store);
      const { shipping_address, fulfillment_status } = await medusaOrderOf(store, tiktokOrder.id);
      expect([shipping_address?.address_1, fulfillment_status]).toEqual(["79 Harbour Walk", "shipped"]);
    });

    it("follows the buyer's changes until the first unit is shipped, and a masked one never replaces it", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 });
      await receive(store);
      control.cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
      await receive(store);
      control.changeAddress(tiktokOrder.id, { address_line1: "77 Harbour Walk", phone_number: "(+1)2135550177" });
      await receive(store);
      const changed = await medusaOrderOf(store, tiktokOrder.id);
      expect(changed.shipping_address).toMatchObject({ address_1: "77 Harbour Walk", phone: "+12135550177" });
      control.ship(tiktokOrder.id);
      control.deliver(tiktokOrder.id);
      control.complete(tiktokOrder.id);
      await receive(store);
      await store.simulator.clock.advance(400 * 24 * 3600);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      expect((await medusaOrderOf(store, tiktokOrder.id)).shipping_address).toEqual(changed.shipping_address);
    });
  });
});
