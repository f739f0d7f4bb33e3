import { Modules } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import type { ConfirmedRefund } from "../../src/modules/tiktok-shop/stores/refund-store";
import { type RefundOutcome, settleRefund } from "../../src/workflows/inbound/refund/settle-refund";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { failOnce, REFUND_STEPS } from "./harness/import-steps";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { moneyOf } from "./harness/money-of";
import { returnKit } from "./harness/return-kit";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  /** An imported order, and a refund of it that TikTok confirmed. */
  async function refundOf(amount: string, tiktok_id = "4035318504086604100") {
    const tiktokOrder = buy(store, store.us, { "TEE-S": 2 });
    await receive(store);
    const { id, shop_id, medusa_order_id } = (await recordOf(store, tiktokOrder.id)) as unknown as {
      id: string;
      shop_id: string;
      medusa_order_id: string;
    };
    const confirmed = {
      shop_id,
      record_id: id,
      medusa_order_id,
      source: "return" as const,
      tiktok_id,
      amount,
      currency: "USD",
    };
    return { tiktokOrder, confirmed, settle: () => settle(tiktokOrder.id, confirmed) };
  }

  /** As a run does that has locked the order's record. */
  async function settle(tiktokOrderId: string, confirmed: ConfirmedRefund): Promise<RefundOutcome> {
    const { records } = store.container.resolve(TIKTOK_SHOP_MODULE);
    return records.withLocked(confirmed.shop_id, [tiktokOrderId], async ({ records: [record] }) => {
      if (!record) throw new Error("Another run holds the record.");
      const { source, tiktok_id, amount, currency } = confirmed;
      return settleRefund(store.container, record, { source, tiktok_id, amount, currency });
    });
  }

  async function books(medusaOrderId: string) {
    const [row] = await store.sql(
      `SELECT (SELECT count(*)::int FROM refund JOIN payment ON payment.id = payment_id
               WHERE payment_collection_id = collection.id AND refund.deleted_at IS NULL) AS refunds,
              collection.refunded_amount::float AS refunded,
              (SELECT count(*)::int FROM order_transaction WHERE order_id = link.order_id AND amount < 0) AS transactions,
              (SELECT string_agg(state, ',') FROM tiktok_refund WHERE medusa_order_id = link.order_id) AS ledger
       FROM order_payment_collection link JOIN payment_collection collection ON collection.id = link.payment_collection_id
       WHERE link.order_id = ?`,
      [medusaOrderId],
    );
    return row;
  }

  async function expectExact(tiktokOrder: { id: string; total_amount: string }, refunded: number) {
    const { id, total, summary } = await medusaOrderOf(store, tiktokOrder.id);
    expect({ total, pending: summary.pending_difference }).toEqual({
      total: Number((Number(tiktokOrder.total_amount) - refunded).toFixed(2)),
      pending: 0,
    });
    expect(await books(id)).toEqual({ refunds: 1, refunded, transactions: 1, ledger: "booked" });
  }

  describe("A refund that TikTok confirmed", () => {
    it("is made once, however often it is told", async () => {
      const { tiktokOrder, settle } = await refundOf("7.35");
      const outcomes = [await settle(), await settle(), await settle()];
      expect(outcomes).toEqual(
        [true, false, false].map((isNew) => ({ outcome: "refunded", amount: "7.35", isNew, sentence: null })),
      );
      await expectExact(tiktokOrder, 7.35);
    });

    it.each(REFUND_STEPS.flatMap((step) => [[step, "before"] as const, [step, "after"] as const]))(
      "is there once when %s was cut off %s it took effect",
      async (step, cut) => {
        const { tiktokOrder, settle } = await refundOf("7.35");
        const restore = failOnce(store.container, step, cut === "after");
        await expect(settle()).rejects.toThrow("Connection terminated unexpectedly");
        expect(restore()).toBe(true);
        await expect(settle()).resolves.toMatchObject({ outcome: "refunded" });
        await expectExact(tiktokOrder, 7.35);
      },
    );

    it("stands for a refund that a run left written and not asked for", async () => {
      const { tiktokOrder, confirmed, settle } = await refundOf("7.35");
      const { refunds } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const row = await refunds.confirm(confirmed);
      const payment_id = await paymentOf(confirmed.medusa_order_id);
      await refunds.open(row.id, payment_id);
      const metadata = { tiktok_refund_id: row.id };
      await store.container.resolve(Modules.PAYMENT).refundPayment({ payment_id, amount: "7.35", metadata });
      await settle();
      await expectExact(tiktokOrder, 7.35);
    });

    it("is made anew when the payment module took it away again", async () => {
      const { tiktokOrder, confirmed, settle } = await refundOf("7.35");
      const { refunds } = store.container.resolve(TIKTOK_SHOP_MODULE);
      const row = await refunds.confirm(confirmed);
      await refunds.letThrough(row.id, "ref_that_is_gone");
      await settle();
      await expectExact(tiktokOrder, 7.35);
    });

    it("lets one of two refunds of the same amount through for each confirmation", async () => {
      const first = await refundOf("7.35");
      const second = { ...first.confirmed, tiktok_id: "4035318504086604200" };
      for (const confirmed of [first.confirmed, second, first.confirmed, second]) {
        await settle(first.tiktokOrder.id, confirmed);
      }
      const { total, summary } = await medusaOrderOf(store, first.tiktokOrder.id);
      expect(total).toBeCloseTo(Number(first.tiktokOrder.total_amount) - 14.7, 10);
      expect(summary.pending_difference).toBe(0);
      expect(await books(first.confirmed.medusa_order_id)).toMatchObject({
        refunds: 2,
        refunded: 14.7,
        ledger: "booked,booked",
      });
    });

    it("is named when less than that is left of the payment", async () => {
      const { confirmed, settle } = await refundOf("7.35");
      const payment_id = await paymentOf(confirmed.medusa_order_id);
      const { captured } = await leftOf(payment_id);
      await store.container.resolve(Modules.PAYMENT).refundPayment({ payment_id, amount: captured });
      const outcome = await settle();
      expect(outcome).toMatchObject({
        outcome: "short",
        sentence: expect.stringContaining("but only 0 USD of the order's payment is left"),
      });
    });

    it("stands as it was booked when TikTok names another amount later, which the order says", async () => {
      const tamper = await tamperWithAnswers(store);
      const { delivered, ask, STEPS, refundOf: paidBack, expectBooks } = returnKit(store);
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder);
      for (const step of ["approve", "ship", "accept"] as const) STEPS[step](returnId);
      await receive(store);
      const booked = paidBack(tiktokOrder.id, returnId);
      await expectBooks(tiktokOrder, booked);
      const more = (booked + 1).toFixed(2);
      tamper((_, answer) => answer.replaceAll(`"refund_total":"${booked.toFixed(2)}"`, `"refund_total":"${more}"`));
      STEPS.pay(returnId);
      await receive(store);
      await expectBooks(tiktokOrder, booked);
      const { last_error } = await panelOf(store, tiktokOrder.id);
      expect(last_error?.message).toContain(`TikTok says ${more} USD`);
    });

    it("is found with the order's cancellation, and made before it, when nobody heard of it: nothing is left to warn of", async () => {
      const { control, ask, STEPS } = returnKit(store);
      const tiktokOrder = buy(store, store.us, { "TEE-S": 2 });
      await receive(store);
      control().webhookMode("dropped");
      control().ship(tiktokOrder.id);
      const returnId = ask(tiktokOrder, { type: "REFUND", amount: "5.00" });
      control().decideReturn(returnId, { decision: "APPROVE_REFUND" });
      STEPS.pay(returnId);
      control().webhookMode("normal");
      control().cancel(tiktokOrder.id, { initiator: "SYSTEM" });
      await receive(store);
      const paid = Number(tiktokOrder.total_amount);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      expect(
        await store.sql("SELECT source, amount FROM tiktok_refund WHERE medusa_order_id = ? ORDER BY source", [
          medusa_order_id,
        ]),
      ).toEqual([
        { source: "cancel", amount: String(Number((paid - 5).toFixed(2))) },
        { source: "return", amount: "5.00" },
      ]);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
        status: "canceled",
        total: 0,
        pending: 0,
        refunded: paid,
        transactions: paid,
        ledger: "booked,booked",
      });
      expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
    });

    it("waits while a person edits the order", async () => {
      const { tiktokOrder, confirmed, settle } = await refundOf("7.35");
      const { order_change } = await store.admin.post<{ order_change: { id: string; order_id: string } }>(
        "/admin/order-edits",
        { order_id: confirmed.medusa_order_id },
      );
      await expect(settle()).rejects.toThrow("The order has an open edit");
      await store.admin.delete(`/admin/order-edits/${order_change.order_id}`);
      await settle();
      await expectExact(tiktokOrder, 7.35);
    });
  });

  describe("A payment whose provider the store has taken out since", () => {
    const imported = async (shop = store.us, sku = "TEE-S", more = {}) => {
      const tiktokOrder = buy(store, shop, { [sku]: 2 }, more);
      await receive(store);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      await store.sql("UPDATE payment SET provider_id = 'pp_tiktok-shop_gone' WHERE id = ?", [
        await paymentOf(String(medusa_order_id)),
      ]);
      return tiktokOrder;
    };
    const control = () => store.simulator.control;

    it("is refunded by the system's, for a line and for the order", async () => {
      for (const line of [0, null]) {
        const tiktokOrder = await imported();
        control().cancel(tiktokOrder.id, line === null ? {} : { line_ids: [tiktokOrder.lines[line]?.id ?? ""] });
        await receive(store);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ pending: 0, refunds: 1, ledger: "booked" });
      }
    });

    it("is captured, or ended, by the system's where it is cash on delivery", async () => {
      const [delivered, cancelled] = [
        await imported(store.th, "SCARF-RED", { is_cod: true }),
        await imported(store.th, "SCARF-RED", { is_cod: true }),
      ];
      control().ship(delivered.id);
      control().collect(delivered.id);
      control().deliver(delivered.id);
      control().cancel(cancelled.id);
      await receive(store);
      expect(await moneyOf(store, delivered.id)).toMatchObject({ payment_status: "captured", pending: 0 });
      expect(await moneyOf(store, cancelled.id)).toMatchObject({ status: "canceled", payment_status: "canceled" });
      expect(await store.sql("SELECT id FROM payment WHERE provider_id <> 'pp_system_default'")).toEqual([]);
    });
  });

  async function paymentOf(medusaOrderId: string): Promise<string> {
    const [row] = await store.sql<{ id: string }>(
      `SELECT payment.id FROM payment JOIN order_payment_collection link USING (payment_collection_id) WHERE order_id = ?`,
      [medusaOrderId],
    );
    return row?.id ?? "";
  }

  async function leftOf(paymentId: string): Promise<{ captured: string }> {
    const [row] = await store.sql<{ captured: string }>(
      "SELECT sum(amount)::text AS captured FROM capture WHERE payment_id = ?",
      [paymentId],
    );
    return row ?? { captured: "0" };
  }
});
