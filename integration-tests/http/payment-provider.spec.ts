import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { Modules } from "@medusajs/framework/utils";
import type { OrderState } from "../../src/simulator";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { failOnce, FINISHING_STEPS, LINE_CANCEL_STEPS } from "./harness/import-steps";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { moneyOf } from "./harness/money-of";
import { returnKit } from "./harness/return-kit";
import { withSellingStore } from "./harness/with-store";

const PROVIDER = "pp_tiktok-shop_default";

withSellingStore(
  (store) => {
    const sim = () => store.simulator.control;
    const cents = (amount: number) => Number(amount.toFixed(2));

    async function imported(quantity = 2): Promise<OrderState> {
      const tiktokOrder = buy(store, store.us, { "TEE-S": quantity });
      await receive(store);
      return tiktokOrder;
    }

    async function paymentOf(tiktokOrder: OrderState) {
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      const [row] = await store.sql<{ id: string; provider_id: string; session_provider_id: string }>(
        `SELECT payment.id, payment.provider_id, session.provider_id AS session_provider_id
         FROM payment JOIN order_payment_collection link USING (payment_collection_id)
         JOIN payment_session session ON session.id = payment.payment_session_id WHERE order_id = ?`,
        [medusa_order_id],
      );
      return { medusa_order_id, id: row?.id ?? "", provider_id: row?.provider_id, session: row?.session_provider_id };
    }

    const refundInAdmin = async (tiktokOrder: OrderState, amount: number) =>
      store.admin.post(`/admin/payments/${(await paymentOf(tiktokOrder)).id}/refund`, { amount });

    describe("The plugin's payment provider, when a store has registered it", () => {
      it("has the payments of TikTok's orders, which the panel says", async () => {
        const tiktokOrder = await imported();
        expect(await paymentOf(tiktokOrder)).toMatchObject({ provider_id: PROVIDER, session: PROVIDER });
        expect(await panelOf(store, tiktokOrder.id)).toMatchObject({ payment: { provider: "tiktok" } });
        expect(await medusaOrderOf(store, tiktokOrder.id)).toMatchObject({
          payment_status: "captured",
          summary: { pending_difference: 0 },
        });
      });

      it("has the payment of an import that was finished by a later run, wherever that was cut off", async () => {
        for (const step of FINISHING_STEPS) {
          const restoreFirst = failOnce(store.container, "payment.createPaymentCollections", false);
          const tiktokOrder = await imported(1);
          expect(restoreFirst()).toBe(true);
          const restore = failOnce(store.container, step, true);
          await receiveLater(store);
          expect([step, restore()]).toEqual([step, true]);
          await receiveLater(store);
          expect([step, await paymentOf(tiktokOrder)]).toEqual([
            step,
            expect.objectContaining({ provider_id: PROVIDER, session: PROVIDER }),
          ]);
          expect(await medusaOrderOf(store, tiktokOrder.id)).toMatchObject({ payment_status: "captured" });
        }
      });

      it("refuses a refund that is started in Medusa, and says where to start it", async () => {
        const tiktokOrder = await imported();
        await expect(refundInAdmin(tiktokOrder, 5)).rejects.toThrow(/Seller Center/);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ refunds: 0, transactions: 0, pending: 0 });
      });

      it("lets what TikTok confirmed through once, and nothing like it afterwards", async () => {
        const tiktokOrder = await imported();
        sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
        await receive(store);
        const refunded = Number(sim().order(tiktokOrder.id).cancellations[0]?.refund_amount?.refund_total);
        const exact = {
          total: cents(Number(tiktokOrder.total_amount) - refunded),
          pending: 0,
          refunds: 1,
          refunded,
          transactions: refunded,
          ledger: "booked",
        };
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject(exact);
        await expect(refundInAdmin(tiktokOrder, refunded)).rejects.toThrow(/Seller Center/);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject(exact);
      });

      it("lets it through once when a run was cut off after each step", async () => {
        for (const step of LINE_CANCEL_STEPS) {
          const tiktokOrder = await imported();
          sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
          const restore = failOnce(store.container, step, true);
          await receive(store);
          expect([step, restore()]).toEqual([step, true]);
          await receiveLater(store);
          expect([step, await moneyOf(store, tiktokOrder.id)]).toEqual([
            step,
            expect.objectContaining({ pending: 0, lines: 1, refunds: 1, ledger: "booked" }),
          ]);
        }
      });

      it("cancels an order that TikTok cancelled, with one refund and nothing asked of TikTok", async () => {
        const tiktokOrder = await imported();
        sim().cancel(tiktokOrder.id);
        await receive(store);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
          status: "canceled",
          total: 0,
          pending: 0,
          refunds: 1,
          refunded: Number(tiktokOrder.total_amount),
          ledger: "booked",
        });
        expect(sim().order(tiktokOrder.id).cancellations).toHaveLength(1);
      });

      it("keeps the books right when the order was cancelled in Medusa first, which notes a refund that nobody made", async () => {
        const tiktokOrder = await imported();
        const { medusa_order_id } = await paymentOf(tiktokOrder);
        await cancelOrderWorkflow(store.container).run({ input: { order_id: medusa_order_id } });
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "canceled", refunds: 0 });
        sim().cancel(tiktokOrder.id);
        await receive(store);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
          status: "canceled",
          refunds: 1,
          refunded: Number(tiktokOrder.total_amount),
          transactions: Number(tiktokOrder.total_amount),
          ledger: "booked",
        });
      });

      it("gives back a line that TikTok cancels of an order which was cancelled in Medusa, and then the rest", async () => {
        const tiktokOrder = await imported();
        const { medusa_order_id } = await paymentOf(tiktokOrder);
        await cancelOrderWorkflow(store.container).run({ input: { order_id: medusa_order_id } });
        sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
        await receive(store);
        const refunded = Number(sim().order(tiktokOrder.id).cancellations[0]?.refund_amount?.refund_total);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ refunds: 1, refunded, ledger: "booked" });
        sim().cancel(tiktokOrder.id);
        await receive(store);
        const all = Number(tiktokOrder.total_amount);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
          refunds: 2,
          refunded: all,
          transactions: all,
          ledger: "booked,booked",
        });
      });

      it("lets TikTok's part of what is returned through as well, where the shop counts that as revenue", async () => {
        const { set, delivered, ask, through, STEPS, refundOf } = returnKit(store);
        await set({ platform_discount: "is_revenue" });
        const tiktokOrder = await delivered(2, {}, { platform_discount: "7.00" });
        const { total } = await medusaOrderOf(store, tiktokOrder.id);
        expect(total).toBe(cents(Number(tiktokOrder.total_amount) + 7 + 1.5));
        const whole = ask(tiktokOrder);
        through(whole);
        const line_ids = [tiktokOrder.lines[1]?.id ?? ""];
        const part = ask(tiktokOrder, { type: "REFUND", line_ids, amount: "9.00" });
        sim().decideReturn(part, { decision: "APPROVE_REFUND" });
        STEPS.pay(part);
        await receive(store);
        const unit = refundOf(tiktokOrder.id, whole);
        const refunded = cents(unit + 3.5 + 9 + cents((3.5 * 9) / unit));
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
          total: cents(total - refunded),
          pending: 0,
          refunds: 2,
          refunded,
          transactions: refunded,
          ledger: "booked,booked",
        });
        expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
        const [from, to] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
        const path = `/admin/tiktok-shop/shops/${store.us.dto.id}/reconciliation`;
        expect(await store.admin.post(path, { from, to })).toMatchObject({ reconciliation: { medusa: 1, differs: 0 } });
      });

      it("starts no payment of a cart, which nobody would have paid", async () => {
        const payments = store.container.resolve(Modules.PAYMENT);
        const collection = await payments.createPaymentCollections({ currency_code: "usd", amount: 10 });
        await expect(
          payments.createPaymentSession(collection.id, {
            provider_id: PROVIDER,
            currency_code: "usd",
            amount: 10,
            data: {},
          }),
        ).rejects.toThrow("for orders that were placed and paid on TikTok Shop");
      });
    });
  },
  { TIKTOK_SHOP_PAYMENT_PROVIDER: "true" },
);
