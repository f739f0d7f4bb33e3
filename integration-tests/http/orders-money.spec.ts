import type { OrderState } from "../../src/simulator";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { cutOff } from "./harness/cut-off";
import { failOnce } from "./harness/import-steps";
import { type MedusaOrder, medusaOrderOf, medusaOrders, panelOf, recordOf } from "./harness/medusa-orders";
import { moneyOf } from "./harness/money-of";
import { levelOf } from "./harness/stock";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  /** Imports one order and checks what holds for every one: the totals agree, and nothing is owed. */
  async function imported(tiktokOrder: OrderState): Promise<MedusaOrder> {
    await receive(store);
    const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
    expect(medusaOrder.total).toBe(Number(tiktokOrder.total_amount));
    expect(medusaOrder.currency_code).toBe(tiktokOrder.currency.toLowerCase());
    return medusaOrder;
  }

  /** As `imported`, for an order that TikTok has the money of. */
  async function importedPaid(tiktokOrder: OrderState): Promise<MedusaOrder> {
    const medusaOrder = await imported(tiktokOrder);
    expect(medusaOrder.payment_status).toBe("captured");
    expect(medusaOrder.summary.pending_difference).toBe(0);
    expect(medusaOrder.summary.paid_total).toBe(Number(tiktokOrder.total_amount));
    return medusaOrder;
  }

  const sim = () => store.simulator.control;
  const codesOf = (medusaOrder: MedusaOrder) =>
    medusaOrder.items.flatMap((item) => item.adjustments.map(({ code, amount }) => [code, amount]));

  describe("What the buyer pays", () => {
    it("is Medusa's total to the cent for US orders, where TikTok adds sales tax to the price", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1, "TEE-M": 2 }, { shipping_fee: "5.99" });
      const medusaOrder = await importedPaid(tiktokOrder);
      const payment: Record<string, string> = tiktokOrder.detail.payment;
      expect(medusaOrder.tax_total).toBe(Number(payment.tax));
      expect(medusaOrder.tax_total).toBeGreaterThan(0);
      expect(medusaOrder.items.every((item) => !item.is_tax_inclusive)).toBe(true);
    });

    it("is Medusa's total for British orders, whose prices carry their VAT", async () => {
      const tiktokOrder = buy(
        store,
        store.gb,
        [
          { seller_sku: "CAP-BLACK-UK", quantity: 1, seller_discount: "1.05" },
          { seller_sku: "MUG-ENAMEL", quantity: 2 },
        ],
        { shipping_fee: "3.49" },
      );
      const medusaOrder = await importedPaid(tiktokOrder);
      expect(medusaOrder.currency_code).toBe("gbp");
      expect(medusaOrder.items.every((item) => item.is_tax_inclusive)).toBe(true);
      expect(medusaOrder.items.map((item) => item.unit_price).sort()).toEqual([14.5, 14.5, 21]);
    });

    it("is Medusa's total when discounts do not divide evenly over the units", async () => {
      const line = { seller_sku: "TEE-M", quantity: 3, seller_discount: "10.00", platform_discount: "0.01" };
      const medusaOrder = await importedPaid(buy(store, store.us, [line], { shipping_fee: "0.01" }));
      expect(medusaOrder.items).toHaveLength(3);
    });

    it("is Medusa's total when the shipping fee is discounted by the seller and by TikTok", async () => {
      const tiktokOrder = buy(
        store,
        store.us,
        { "BOTTLE-750": 1 },
        { shipping_fee: "5.99", shipping_fee_seller_discount: "1.50", shipping_fee_platform_discount: "2.00" },
      );
      await importedPaid(tiktokOrder);
    });

    it("is Medusa's total with a gift in the parcel, which costs nothing", async () => {
      const lines = [
        { seller_sku: "TEE-S", quantity: 1 },
        { seller_sku: "CAP-OLIVE", quantity: 1, is_gift: true },
      ];
      const medusaOrder = await importedPaid(buy(store, store.us, lines));
      expect(medusaOrder.items.find((item) => item.variant_sku === "CAP-OLIVE")?.total).toBe(0);
    });

    it("is Medusa's total in a currency of another market, with the fees of that market", async () => {
      const tiktokOrder = buy(store, store.th, { "SCARF-RED": 2 }, { fees: { handling_fee: "12.50" } });
      const medusaOrder = await importedPaid(tiktokOrder);
      expect(medusaOrder.currency_code).toBe("thb");
    });

    it("agrees for every combination of discounts and shipping, in both ways of taxing", async () => {
      const placed = [
        ["0", "0"],
        ["12.34", "3.33"],
        ["0.07", "0.01"],
      ].flatMap(([seller_discount, platform_discount]) =>
        ["0", "4.99"].flatMap((shipping_fee) => [
          buy(store, store.us, [{ seller_sku: "BOTTLE-750", quantity: 2, seller_discount, platform_discount }], {
            shipping_fee,
          }),
          buy(store, store.gb, [{ seller_sku: "MUG-ENAMEL", quantity: 2, seller_discount, platform_discount }], {
            shipping_fee,
          }),
        ]),
      );
      await receive(store);
      const orders = new Map((await medusaOrders(store)).map((order) => [order.metadata?.tiktok?.order_id, order]));
      expect(
        placed.map(({ id }) => ({ total: orders.get(id)?.total, owed: orders.get(id)?.summary.pending_difference })),
      ).toEqual(placed.map(({ total_amount }) => ({ total: Number(total_amount), owed: 0 })));
    });
  });

  describe("An order's lines", () => {
    it("are one a unit, each with TikTok's id of that unit, so that units can be shipped apart", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 3 });
      const { items } = await imported(tiktokOrder);
      expect(items.map((item) => item.quantity)).toEqual([1, 1, 1]);
      expect(items.map((item) => item.metadata?.tiktok_line_item_id).sort()).toEqual(
        tiktokOrder.lines.map((line) => line.id).sort(),
      );
    });

    it("keep the seller's and TikTok's discounts apart, because TikTok pays its own back", async () => {
      const line = { seller_sku: "CAP-OLIVE", quantity: 1, seller_discount: "5.00", platform_discount: "2.00" };
      const medusaOrder = await importedPaid(buy(store, store.us, [line]));
      expect(codesOf(medusaOrder)).toEqual([
        ["TIKTOK_SELLER_DISCOUNT", 5],
        ["TIKTOK_PLATFORM_DISCOUNT", 2],
      ]);
    });

    it("are the store's variants where the SKU is known, and carry TikTok's price instead of the store's", async () => {
      const tiktokOrder = buy(store, store.us, [{ seller_sku: "CAP-BLACK", quantity: 1, price: "19.99" }]);
      const { items } = await imported(tiktokOrder);
      expect(items[0]).toMatchObject({ variant_sku: "CAP-BLACK", title: "Trail Runner Cap", unit_price: 19.99 });
      expect(items[0]?.variant_id).toMatch(/^variant_/);
    });

    it("are plain lines with TikTok's words where no variant has the SKU, without any reservation", async () => {
      const tiktokOrder = buy(store, store.us, { "LEGACY-SKU-1": 1 });
      const { items } = await importedPaid(tiktokOrder);
      expect(items[0]).toMatchObject({ variant_id: null, title: "Legacy Bandana", variant_sku: "LEGACY-SKU-1" });
      expect(await store.sql("SELECT id FROM reservation_item")).toHaveLength(0);
    });

    it("leave fees to shipping methods with names that a person understands", async () => {
      const fees = { small_order_fee: "1.20", retail_delivery_fee: "0.29" };
      const medusaOrder = await importedPaid(buy(store, store.us, { "CAP-BLACK": 1 }, { shipping_fee: "4.00", fees }));
      expect(medusaOrder.shipping_methods.map(({ name, amount }) => [name, amount])).toEqual(
        expect.arrayContaining([
          ["Small order fee", 1.2],
          ["Retail delivery fee", 0.29],
        ]),
      );
    });
  });

  describe("The payment", () => {
    it("is captured once with the whole total, and booked once in the order's ledger", async () => {
      const tiktokOrder = buy(store, store.us, { "TEE-S": 2 });
      const { id, payment_collections } = await importedPaid(tiktokOrder);
      const payments = payment_collections.flatMap((collection) => collection.payments);
      expect(payments.map((payment) => payment.amount)).toEqual([Number(tiktokOrder.total_amount)]);
      expect(await store.sql("SELECT id FROM order_transaction WHERE order_id = ?", [id])).toHaveLength(1);
    });

    it("does not exist for a free sample, which costs nothing", async () => {
      const line = { seller_sku: "CAP-BLACK", quantity: 1, price: "0" };
      const medusaOrder = await imported(buy(store, store.us, [line], { is_sample_order: true }));
      expect(medusaOrder.total).toBe(0);
      expect(medusaOrder.payment_collections).toEqual([]);
      expect(medusaOrder.summary.pending_difference).toBe(0);
    });

    it("of a cash-on-delivery order is authorised, and captured once the parcel is delivered", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.th, { "SCARF-RED": 1 }, { is_cod: true });
      const before = await imported(tiktokOrder);
      expect(before.payment_status).toBe("authorized");
      expect(before.summary.paid_total).toBe(0);
      control.ship(tiktokOrder.id);
      control.collect(tiktokOrder.id);
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).payment_status).toBe("authorized");
      control.deliver(tiktokOrder.id);
      await receive(store);
      const after = await medusaOrderOf(store, tiktokOrder.id);
      expect(after.payment_status).toBe("captured");
      expect(after.summary).toMatchObject({ pending_difference: 0, paid_total: Number(tiktokOrder.total_amount) });
    });
  });

  describe("Cash on delivery of an order that TikTok has closed without naming its delivery", () => {
    /** It is imported and on its way; then the store hears nothing until TikTok says COMPLETED. */
    async function closed(between: (tiktokOrder: OrderState) => void) {
      const tamper = await tamperWithAnswers(store);
      tamper((_path, answer) => answer.replace(/"delivery_time":\d+/g, '"delivery_time":0'));
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.th, { "SCARF-RED": 2 }, { is_cod: true });
      await imported(tiktokOrder);
      control.webhookMode("dropped");
      control.ship(tiktokOrder.id);
      between(control.deliver(tiktokOrder.id));
      control.webhookMode("normal");
      control.complete(tiktokOrder.id);
      await receive(store);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      return medusaOrderOf(store, tiktokOrder.id);
    }

    /** The buyer gets the money of units back, and keeps what there is of them. */
    const refund = ({ id, lines }: OrderState, units: number) => {
      const { control } = store.simulator;
      const line_ids = lines.slice(0, units).map((line) => line.id);
      const asked = control.requestReturn(id, { type: "REFUND", line_ids }).returns[0]?.return_id ?? "";
      control.decideReturn(asked, { decision: "APPROVE_REFUND" });
      control.payRefund(asked);
      return control.order(id).returns[0]?.refund_amount?.refund_total;
    };

    it("is captured: TikTok closes what was delivered and paid", async () => {
      const medusaOrder = await closed(() => undefined);
      expect(medusaOrder).toMatchObject({ status: "completed", payment_status: "captured" });
      expect(medusaOrder.summary).toMatchObject({ pending_difference: 0, paid_total: medusaOrder.total });
    });

    it("is captured, and refunded, where the buyer got a part of it back", async () => {
      let refunded: string | undefined;
      const medusaOrder = await closed((tiktokOrder) => {
        refunded = refund(tiktokOrder, 1);
      });
      expect(medusaOrder).toMatchObject({ status: "completed", payment_status: "partially_refunded" });
      expect(medusaOrder.summary).toMatchObject({ pending_difference: 0, refunded_total: Number(refunded) });
    });

    it("is never captured where all of it was refunded: its parcel came back, and nobody paid", async () => {
      const medusaOrder = await closed((tiktokOrder) => void refund(tiktokOrder, 2));
      expect(medusaOrder).toMatchObject({ payment_status: "canceled", total: 0 });
      expect(medusaOrder.summary).toMatchObject({ pending_difference: 0, paid_total: 0, refunded_total: 0 });
      const [{ captures } = { captures: -1 }] = await store.sql<{ captures: number }>(
        "SELECT count(*)::int AS captures FROM capture WHERE deleted_at IS NULL",
      );
      expect(captures).toBe(0);
    });
  });

  describe("The panel's money", () => {
    it("sums to TikTok's total, row by row as TikTok printed it", async () => {
      const line = { seller_sku: "CAP-OLIVE", quantity: 2, seller_discount: "5.00", platform_discount: "2.00" };
      const tiktokOrder = buy(store, store.us, [line], { shipping_fee: "5.99" });
      await imported(tiktokOrder);
      const { money } = await panelOf(store, tiktokOrder.id);
      const cents = money?.rows.map((row) => Math.round(Number(row.amount) * 100)) ?? [];
      expect(cents.reduce((sum, amount) => sum + amount, 0)).toBe(Math.round(Number(tiktokOrder.total_amount) * 100));
      expect(money).toMatchObject({ currency: "USD", total: tiktokOrder.total_amount });
    });
  });

  describe("An order whose figures do not add up", () => {
    it("is held with the difference in its panel, writes nothing to Medusa, and does not stop the others", async () => {
      const tamper = await tamperWithAnswers(store);
      const bad = buy(store, store.us, { "CAP-BLACK": 1 });
      const good = buy(store, store.us, { "TEE-S": 1 });
      const wrong = (Number(bad.total_amount) + 0.37).toFixed(2);
      tamper((_path, answer) => answer.replaceAll(`"total_amount":"${bad.total_amount}"`, `"total_amount":"${wrong}"`));
      await receive(store);

      expect((await medusaOrders(store)).map((order) => order.metadata?.tiktok?.order_id)).toEqual([good.id]);
      const panel = await panelOf(store, bad.id);
      expect(panel).toMatchObject({ import_state: "held", stage: "failed" });
      expect(panel.last_error?.message).toContain("0.37 USD cannot be explained");
      expect(await store.sql("SELECT id FROM reservation_item")).toHaveLength(1);
      expect(await store.sql('SELECT id FROM "order"')).toHaveLength(1);

      tamper(null);
      const { medusa_order_id } = await recordOf(store, bad.id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      await importedPaid(bad);
      expect(await panelOf(store, bad.id)).toMatchObject({ last_error: null, stage: "processing" });
    });
  });

  describe("Cash that is collected at the door of an order that has lost a line", () => {
    const deliver = (id: string) => {
      sim().ship(id);
      sim().collect(id);
      sim().deliver(id);
    };
    const half = {
      total: 390,
      payment_status: "captured",
      pending: 0,
      lines: 1,
      refunds: 0,
      transactions: 0,
      ledger: null,
    };

    it("is captured for what was left, also where a run was cut off meanwhile", async () => {
      for (const step of [null, "payment.capturePayment", "order.addOrderTransactions"] as const) {
        const tiktokOrder = buy(store, store.th, { "SCARF-RED": 2 }, { is_cod: true });
        await receive(store);
        sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
        await receive(store);
        expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ total: 390, payment_status: "authorized" });
        const restore = step && failOnce(store.container, step, true);
        deliver(tiktokOrder.id);
        await receive(store);
        if (restore) expect([step, restore()]).toEqual([step, true]);
        await receiveLater(store);
        expect([step, await moneyOf(store, tiktokOrder.id)]).toEqual([step, expect.objectContaining(half)]);
        expect((await medusaOrderOf(store, tiktokOrder.id)).summary).toMatchObject({ paid_total: 390 });
      }
    });

    it("is captured for what was left when the order comes in late", async () => {
      sim().webhookMode("late");
      const tiktokOrder = buy(store, store.th, { "SCARF-RED": 2 }, { is_cod: true });
      sim().cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
      deliver(tiktokOrder.id);
      sim().release();
      await receive(store);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject(half);
      expect((await medusaOrderOf(store, tiktokOrder.id)).summary).toMatchObject({ paid_total: 390 });
    });
  });

  describe("A parcel that is refused at the door, where its cash was to be collected", () => {
    const refused = async () => {
      const tiktokOrder = buy(store, store.th, { "SCARF-RED": 1 }, { is_cod: true });
      await receive(store);
      sim().ship(tiktokOrder.id);
      sim().collect(tiktokOrder.id);
      await receive(store);
      sim().cancel(tiktokOrder.id, { initiator: "SYSTEM", reason: "Returned to shipper" });
      return tiktokOrder;
    };
    const ended = { status: "pending", payment_status: "canceled", total: 0, pending: 0, refunds: 0, ledger: null };

    it("ends its payment, owes nothing, and says what to do with the goods, however often it is told", async () => {
      const tiktokOrder = await refused();
      await receive(store);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject(ended);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject(ended);
      expect(await levelOf(store, "SCARF-RED")).toEqual({ stocked: 14, reserved: 0 });
      const { last_error, stage } = await panelOf(store, tiktokOrder.id);
      expect(stage).toBe("cancelled");
      expect(last_error?.message).toMatch(/payment on delivery was ended.*add them to the stock by hand/);
    });

    it.each(["before", "after"] as const)("does so when a run was cut off %s each step", async (cut) => {
      for (const step of ["order.createOrderChange", "order.confirmOrderChange"] as const) {
        const tiktokOrder = await refused();
        await cutOff(store, step, cut === "after");
        expect([step, await moneyOf(store, tiktokOrder.id)]).toEqual([step, expect.objectContaining(ended)]);
      }
    });
  });
});
