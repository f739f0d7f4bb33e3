import type { OrderState } from "../../src/simulator";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { cutOff } from "./harness/cut-off";
import { LINE_CANCEL_STEPS, ORDER_CANCEL_STEPS, UNPACK_STEPS } from "./harness/import-steps";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { moneyOf } from "./harness/money-of";
import { fulfil, ship } from "./harness/ship";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

const cents = (amount: number) => Number(amount.toFixed(2));

withSellingStore((store) => {
  const sim = () => store.simulator.control;

  /** What TikTok's order gives back for these units, by the cancellation that holds. */
  const refundOf = (tiktokOrder: OrderState, cancelId?: string): number =>
    cents(
      sim()
        .order(tiktokOrder.id)
        .cancellations.filter(({ cancel_id }) => cancelId === undefined || cancel_id === cancelId)
        .reduce((sum, row) => sum + Number(row.refund_amount?.refund_total ?? 0), 0),
    );

  async function imported(quantity = 3): Promise<OrderState> {
    const tiktokOrder = buy(store, store.us, { "TEE-S": quantity });
    await receive(store);
    return tiktokOrder;
  }

  async function expectCancelled(tiktokOrder: OrderState): Promise<void> {
    const paid = Number(tiktokOrder.total_amount);
    expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
      status: "canceled",
      total: 0,
      payment_status: "refunded",
      pending: 0,
      refunds: 1,
      refunded: paid,
      transactions: paid,
      ledger: "booked",
    });
    expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
  }

  async function expectLines(tiktokOrder: OrderState, { lines, refunds }: { lines: number; refunds: number }) {
    const refunded = refundOf(tiktokOrder);
    expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
      status: "pending",
      total: cents(Number(tiktokOrder.total_amount) - refunded),
      pending: 0,
      lines,
      refunds,
      refunded,
      transactions: refunded,
    });
    expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: lines });
  }

  describe("An order that is cancelled on TikTok", () => {
    it("is cancelled in Medusa once: stock free, payment given back, total 0, however often it is told", async () => {
      const tiktokOrder = await imported();
      sim().cancel(tiktokOrder.id, { initiator: "BUYER" });
      await receive(store);
      await expectCancelled(tiktokOrder);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      for (let again = 0; again < 2; again += 1) {
        await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      }
      await expectCancelled(tiktokOrder);
      expect(await panelOf(store, tiktokOrder.id)).toMatchObject({
        stage: "cancelled",
        status: "CANCELLED",
        last_error: null,
        payment: { provider: "system" },
      });
    });

    it.each(["before", "after"] as const)("is so when a run was cut off %s each step", async (cut) => {
      for (const step of ORDER_CANCEL_STEPS) {
        const tiktokOrder = await imported(1);
        sim().cancel(tiktokOrder.id);
        await cutOff(store, step, cut === "after");
        await expectCancelled(tiktokOrder);
      }
    });

    it("takes a fulfilment that has not left with it", async () => {
      const tiktokOrder = await imported(2);
      await fulfil(store, await medusaOrderOf(store, tiktokOrder.id));
      sim().cancel(tiktokOrder.id);
      await receive(store);
      await expectCancelled(tiktokOrder);
    });

    it.each(["before", "after"] as const)(
      "takes it with it once when a run was cut off %s each step, and what was cancelled earlier stays so",
      async (cut) => {
        for (const step of UNPACK_STEPS) {
          const shipping = { shipping_fee: "4.99", shipping_fee_platform_discount: "2.00" };
          const tiktokOrder = buy(store, store.us, { "TEE-S": 3 }, shipping);
          await receive(store);
          const [first = "", second = ""] = tiktokOrder.lines.map(({ id }) => id);
          sim().cancel(tiktokOrder.id, { line_ids: [first] });
          await receive(store);
          await fulfil(store, await medusaOrderOf(store, tiktokOrder.id));
          sim().cancel(tiktokOrder.id, { line_ids: [second] });
          await cutOff(store, step, cut === "after");
          await expectLines(tiktokOrder, { lines: 1, refunds: 2 });
          sim().cancel(tiktokOrder.id);
          await receive(store);
          expect([step, await moneyOf(store, tiktokOrder.id)]).toEqual([
            step,
            expect.objectContaining({ status: "canceled", total: 0, pending: 0, refunds: 3 }),
          ]);
          expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
        }
      },
    );

    it("is refunded and flagged when it has left, as Medusa cannot cancel that", async () => {
      const tiktokOrder = await imported(1);
      await ship(store, await medusaOrderOf(store, tiktokOrder.id));
      await receive(store);
      sim().cancel(tiktokOrder.id, { initiator: "SYSTEM" });
      await receive(store);
      const paid = Number(tiktokOrder.total_amount);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
        status: "pending",
        total: 0,
        pending: 0,
        refunds: 1,
        refunded: paid,
      });
      expect((await panelOf(store, tiktokOrder.id)).last_error?.message).toContain("after it was shipped");
    });

    it("leaves the stock what it was where TikTok does not put the goods back", async () => {
      const tiktokOrder = await imported(2);
      sim().cancel(tiktokOrder.id, { initiator: "SELLER", replenish: false });
      await receive(store);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "canceled", total: 0 });
    });

    it("says what a person refunded of it beforehand, and by how much TikTok's sums differ", async () => {
      const tiktokOrder = await imported(2);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      const [payment] = await store.sql<{ id: string }>(
        "SELECT payment.id FROM payment JOIN order_payment_collection link USING (payment_collection_id) WHERE order_id = ?",
        [medusa_order_id],
      );
      await store.admin.post(`/admin/payments/${payment?.id}/refund`, {
        amount: cents(Number(tiktokOrder.total_amount) - 5),
      });
      sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
      await receive(store);
      sim().cancel(tiktokOrder.id);
      await receive(store);
      expect((await panelOf(store, tiktokOrder.id)).last_error?.message).toContain("but 5 USD of its payment was left");
    });

    it("gives nothing back of cash that was never collected, and ends its payment", async () => {
      const tiktokOrder = buy(store, store.th, { "SCARF-RED": 1 }, { is_cod: true });
      await receive(store);
      sim().cancel(tiktokOrder.id);
      await receive(store);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
        status: "canceled",
        payment_status: "canceled",
        refunds: 0,
        ledger: null,
      });
      expect(await levelOf(store, "SCARF-RED")).toEqual({ stocked: 15, reserved: 0 });
    });
  });

  describe("Lines that are cancelled on TikTok", () => {
    it("leave the order one after the other, its books exact after each, until none is left", async () => {
      const tiktokOrder = await imported(3);
      const [first, second, third] = tiktokOrder.lines.map(({ id }) => id);
      sim().cancel(tiktokOrder.id, { line_ids: [first ?? ""] });
      await receive(store);
      await expectLines(tiktokOrder, { lines: 2, refunds: 1 });
      sim().cancel(tiktokOrder.id, { line_ids: [second ?? ""] });
      await receive(store);
      await expectLines(tiktokOrder, { lines: 1, refunds: 2 });
      sim().cancel(tiktokOrder.id, { line_ids: [third ?? ""] });
      await receive(store);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
        status: "canceled",
        total: 0,
        pending: 0,
        refunds: 3,
        refunded: Number(tiktokOrder.total_amount),
        transactions: Number(tiktokOrder.total_amount),
        ledger: "booked,booked,booked",
      });
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
      expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
    });

    it.each(["before", "after"] as const)("leave it once when a run was cut off %s each step", async (cut) => {
      let reserved = 0;
      for (const step of LINE_CANCEL_STEPS) {
        const tiktokOrder = await imported(2);
        sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
        await cutOff(store, step, cut === "after");
        await receiveLater(store);
        const refunded = refundOf(tiktokOrder);
        expect([step, await moneyOf(store, tiktokOrder.id)]).toEqual([
          step,
          expect.objectContaining({
            total: cents(Number(tiktokOrder.total_amount) - refunded),
            pending: 0,
            lines: 1,
            refunds: 1,
            refunded,
            transactions: refunded,
            ledger: "booked",
          }),
        ]);
        reserved += 1;
        expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved });
      }
    });

    it("take what TikTok paid of them with them, where the shop counts that as its revenue", async () => {
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, {
        settings: { platform_discount: "is_revenue" },
      });
      const tiktokOrder = buy(store, store.us, [{ seller_sku: "TEE-S", quantity: 2, platform_discount: "1.50" }]);
      await receive(store);
      const before = await medusaOrderOf(store, tiktokOrder.id);
      expect(before.total).toBe(cents(Number(tiktokOrder.total_amount) + 1.5));
      sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
      await receive(store);
      await store.admin.post(`/admin/tiktok-shop/orders/${before.id}/retry`);
      expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
        total: cents(before.total - refundOf(tiktokOrder) - 0.75),
        pending: 0,
        lines: 1,
        refunded: cents(refundOf(tiktokOrder) + 0.75),
      });
    });

    it("take a fulfilment that has not left with them", async () => {
      const tiktokOrder = await imported(2);
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      const [item] = medusaOrder.items.filter(
        ({ metadata }) => metadata?.["tiktok_line_item_id"] === tiktokOrder.lines[0]?.id,
      );
      await fulfil(store, medusaOrder, { items: [{ id: item?.id ?? "", quantity: 1 }] });
      sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
      await receive(store);
      await expectLines(tiktokOrder, { lines: 1, refunds: 1 });
    });
  });

  describe("Lines that are cancelled when others were shipped already", () => {
    /** What has left of an order, and what its level says: three units of it were sold. */
    async function expectShipped(tiktokOrder: OrderState, left: { lines: number; reserved: number; status: string }) {
      const { fulfillment_status, total } = await medusaOrderOf(store, tiktokOrder.id);
      const refunded = refundOf(tiktokOrder);
      expect({ fulfillment_status, total }).toEqual({
        fulfillment_status: left.status,
        total: cents(Number(tiktokOrder.total_amount) - refunded),
      });
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
        status: "pending",
        pending: 0,
        lines: left.lines,
        refunded,
        transactions: refunded,
      });
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: left.reserved });
      const fulfillments = await store.sql("SELECT shipped_at FROM fulfillment WHERE canceled_at IS NULL");
      expect(fulfillments).toEqual([{ shipped_at: expect.any(Date) }]);
    }

    const shipFirst = {
      "in Medusa": async ({ id, lines }: OrderState) => {
        const medusaOrder = await medusaOrderOf(store, id);
        const items = medusaOrder.items.filter(({ metadata }) => metadata?.["tiktok_line_item_id"] === lines[0]?.id);
        await ship(store, { ...medusaOrder, items }, { carrier: "USPS" });
        await receive(store);
      },
      "in Seller Center": async ({ id, lines }: OrderState) => {
        sim().ship(id, { line_ids: [lines[0]?.id ?? ""] });
        await receive(store);
      },
      "in Seller Center, which the store hears of only then": async ({ id, lines }: OrderState) => {
        sim().webhookMode("dropped");
        sim().ship(id, { line_ids: [lines[0]?.id ?? ""] });
        sim().webhookMode("normal");
      },
    };

    it.each(Object.keys(shipFirst) as (keyof typeof shipFirst)[])(
      "leave the order exact, and what was shipped %s stays",
      async (where) => {
        const tiktokOrder = await imported(3);
        const [first = "", second = "", third = ""] = tiktokOrder.lines.map(({ id }) => id);
        await shipFirst[where](tiktokOrder);
        expect(() => sim().cancel(tiktokOrder.id, { line_ids: [first] })).toThrow(/no such line/);
        sim().cancel(tiktokOrder.id, { line_ids: [second] });
        await receive(store);
        await expectShipped(tiktokOrder, { lines: 2, reserved: 1, status: "partially_shipped" });
        sim().cancel(tiktokOrder.id, { line_ids: [third] });
        await receive(store);
        await expectShipped(tiktokOrder, { lines: 1, reserved: 0, status: "shipped" });
        expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
        sim().deliver(tiktokOrder.id);
        sim().complete(tiktokOrder.id);
        await receive(store);
        const { status, fulfillment_status } = await medusaOrderOf(store, tiktokOrder.id);
        expect({ status, fulfillment_status }).toEqual({ status: "completed", fulfillment_status: "delivered" });
        expect((await moneyOf(store, tiktokOrder.id)).total).toBe(
          cents(Number(tiktokOrder.total_amount) - refundOf(tiktokOrder)),
        );
      },
    );

    it("give up what was packed with them, and the rest of that parcel can be packed again", async () => {
      const tiktokOrder = await imported(3);
      await shipFirst["in Seller Center"](tiktokOrder);
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      const [first = "", second = ""] = tiktokOrder.lines.map(({ id }) => id);
      const open = medusaOrder.items.filter(({ metadata }) => metadata?.["tiktok_line_item_id"] !== first);
      await fulfil(store, { ...medusaOrder, items: open });
      sim().cancel(tiktokOrder.id, { line_ids: [second] });
      await receive(store);
      await expectShipped(tiktokOrder, { lines: 2, reserved: 1, status: "partially_shipped" });
      const { items, ...rest } = await medusaOrderOf(store, tiktokOrder.id);
      const last = items.filter(({ metadata }) => metadata?.["tiktok_line_item_id"] !== first);
      await ship(store, { ...rest, items: last }, { carrier: "USPS" });
      await receive(store);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
      expect((await medusaOrderOf(store, tiktokOrder.id)).fulfillment_status).toBe("shipped");
      expect(sim().order(tiktokOrder.id).packages).toHaveLength(2);
    });
  });

  describe("A buyer's wish to cancel", () => {
    it("changes nothing while it waits, is shown with its deadline, and is gone once it is refused", async () => {
      const tiktokOrder = await imported(1);
      sim().requestCancel(tiktokOrder.id, { reason: "Need to change payment method" });
      await receive(store);
      const { cancel_request } = await panelOf(store, tiktokOrder.id);
      const [asked] = sim().order(tiktokOrder.id).cancellations;
      expect(cancel_request).toEqual({
        cancel_id: asked?.cancel_id,
        reason: "Need to change payment method",
        tiktok_line_ids: tiktokOrder.lines.map(({ id }) => id),
        respond_by: expect.stringMatching(/^\d{4}-/),
      });
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "pending", refunds: 0 });
      sim().answerCancel(asked?.cancel_id ?? "", false);
      await receive(store);
      expect((await panelOf(store, tiktokOrder.id)).cancel_request).toBeNull();
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "pending", refunds: 0 });
    });

    it("is carried out once it is granted", async () => {
      const tiktokOrder = await imported(1);
      sim().requestCancel(tiktokOrder.id);
      await receive(store);
      sim().answerCancel(sim().order(tiktokOrder.id).cancellations[0]?.cancel_id ?? "", true);
      await receive(store);
      await expectCancelled(tiktokOrder);
      expect((await panelOf(store, tiktokOrder.id)).cancel_request).toBeNull();
    });
  });
});
