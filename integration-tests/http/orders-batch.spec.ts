import { Modules } from "@medusajs/framework/utils";
import backfillJob from "../../src/jobs/tiktok-shop-backfill";
import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import type { OrderState } from "../../src/simulator";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { startBackfill } from "../../src/workflows/inbound/backfill/start-backfill";
import { sweepOrders } from "../../src/workflows/inbound/sweep-orders";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import type { ConnectedShop } from "./harness/connect";
import { counts } from "./harness/counts";
import { failOnce } from "./harness/import-steps";
import { medusaOrderOf, medusaOrders, panelOf, recordOf } from "./harness/medusa-orders";
import { paymentRows } from "./harness/payment-rows";
import { levelOf, setStock } from "./harness/stock";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { until } from "../setup/until";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  /** These orders wait while nothing is heard, and are then found at once. */
  async function findAtOnce(shop: ConnectedShop): Promise<void> {
    const { shops } = store.container.resolve(TIKTOK_SHOP_MODULE);
    const found = (await shops.active()).find((each) => each.id === shop.dto.id);
    if (!found) throw new Error("The shop is not connected.");
    await sweepOrders(store.container, found);
    await drainInbox(store.container);
  }

  const backlog = (n: number): OrderState[] => {
    store.simulator.control.webhookMode("dropped");
    return Array.from({ length: n }, () => buy(store, store.us, { "TEE-S": 1, "CAP-BLACK": 1 }));
  };

  async function expectComplete(tiktokOrders: OrderState[]): Promise<void> {
    for (const tiktokOrder of tiktokOrders) {
      const { total, payment_status, summary } = await medusaOrderOf(store, tiktokOrder.id);
      expect({ total, payment_status, paid: summary.paid_total, pending: summary.pending_difference }).toEqual({
        total: Number(tiktokOrder.total_amount),
        payment_status: "captured",
        paid: Number(tiktokOrder.total_amount),
        pending: 0,
      });
    }
  }

  /** As a webhook does that names an order. */
  const heard = (tiktokOrderId: string) => ({
    app_key: store.app.key,
    dedupe_key: `heard:${tiktokOrderId}`,
    topic: 1,
    tiktok_shop_id: store.us.tiktokId,
    seller_open_id: null,
    tiktok_order_ids: [tiktokOrderId],
    body: null,
  });

  /** Imports the last hour, and waits until that has ended well. */
  async function backfillAll(): Promise<void> {
    const { backfills } = store.container.resolve(TIKTOK_SHOP_MODULE);
    const from = new Date(Date.now() - 3_600_000);
    const { id } = await startBackfill(store.container, store.us.dto.id, { from, to: new Date(), started_by: null });
    const state = await until("the back-fill ends", async () => {
      await backfillJob(store.container);
      const run = await backfills.get(id);
      return run.state !== "running" && run.state;
    });
    expect(state).toBe("done");
  }

  /** A write that is refused whenever this order is among those that it is about. */
  function refuse(
    module: typeof Modules.ORDER | typeof Modules.PAYMENT,
    method: string,
    isBad: (row: never) => boolean,
  ) {
    const service = store.container.resolve(module) as unknown as Record<string, (...input: unknown[]) => unknown>;
    const original = service[method];
    if (!original) throw new Error(`The module has no ${method}.`);
    return jest.spyOn(service, method).mockImplementation(async (...input) => {
      if ([input[0]].flat().some((row) => isBad(row as never))) throw new Error("This row is refused.");
      return original.apply(service, input);
    });
  }

  afterEach(() => jest.restoreAllMocks());

  describe("Orders that come in together", () => {
    it("are made, reserved and paid by one call each", async () => {
      const create = jest.spyOn(store.container.resolve(Modules.ORDER), "createOrders");
      const reserve = jest.spyOn(store.container.resolve(Modules.INVENTORY), "createReservationItems");
      const pay = jest.spyOn(store.container.resolve(Modules.PAYMENT), "createPaymentCollections");
      const tiktokOrders = backlog(10);
      await findAtOnce(store.us);
      expect([create, reserve, pay].map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1]);
      for (const spy of [create, reserve, pay]) spy.mockRestore();
      await expectComplete(tiktokOrders);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 10 });
    });

    it("are all there but the one that Medusa refuses, which is noted", async () => {
      const tiktokOrders = backlog(7);
      const bad = tiktokOrders[3]?.id ?? "";
      const spy = refuse(
        Modules.ORDER,
        "createOrders",
        (row: { metadata?: { tiktok?: { order_id?: string } } }) => row.metadata?.tiktok?.order_id === bad,
      );
      await findAtOnce(store.us);
      expect(await recordOf(store, bad)).toMatchObject({ import_state: "failed" });
      await expectComplete(tiktokOrders.filter(({ id }) => id !== bad));
      spy.mockRestore();
      await receiveLater(store);
      await expectComplete(tiktokOrders);
      expect(await counts(store)).toMatchObject({ order: 7, reservation_item: 14, payment: 7, order_transaction: 7 });
    });

    it.each(["sweep", "back-fill", "webhooks"])(
      "are all there but the one that cannot be read, which is named: by %s",
      async (how) => {
        await findAtOnce(store.us);
        const tamper = await tamperWithAnswers(store);
        const bought = backlog(5);
        const bad = bought[2]?.id ?? "";
        tamper((path, answer) => {
          if (!/\/orders(\/search)?$/.test(path) || !answer.includes(bad)) return null;
          const body = JSON.parse(answer);
          for (const row of body.data.orders) if (row.id === bad) delete row.line_items[0].product_id;
          return JSON.stringify(body);
        });
        if (how === "sweep") await findAtOnce(store.us);
        else if (how === "webhooks") {
          const { inbox } = store.container.resolve(TIKTOK_SHOP_MODULE);
          await inbox.putAll(bought.map(({ id }) => heard(id)));
          await drainInbox(store.container);
        } else await backfillAll();
        await expectComplete(bought.filter(({ id }) => id !== bad));
        expect(await recordOf(store, bad)).toMatchObject({
          import_state: "failed",
          last_failure: { message: expect.stringContaining("in another shape than its documentation says") },
        });
        expect(await counts(store)).toMatchObject({ order: 4, tiktok_order_record: 5 });
        tamper(null);
        await receiveLater(store);
        await expectComplete(bought);
      },
    );

    it("follow their cancellations but for one that cannot be read, until it can", async () => {
      const tamper = await tamperWithAnswers(store);
      const bought = backlog(2);
      const [odd, other] = bought;
      await findAtOnce(store.us);
      tamper((_path, answer) => {
        if (!answer.includes('"cancellations"')) return null;
        const body = JSON.parse(answer);
        for (const row of body.data.cancellations) if (row.order_id === odd?.id) delete row.refund_amount.currency;
        return JSON.stringify(body);
      });
      for (const { id } of bought) store.simulator.control.cancel(id);
      await sweepOrdersJob(store.container);
      await drainInbox(store.container);
      expect(await medusaOrderOf(store, other?.id ?? "")).toMatchObject({ status: "canceled", total: 0 });
      expect(await medusaOrderOf(store, odd?.id ?? "")).toMatchObject({ status: "pending" });
      expect(await recordOf(store, odd?.id ?? "")).toMatchObject({
        last_failure: { message: expect.stringContaining("in another shape than its documentation says") },
      });
      tamper(null);
      await receiveLater(store);
      expect(await medusaOrderOf(store, odd?.id ?? "")).toMatchObject({ status: "canceled", total: 0 });
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
    });

    it("are all there, also one whose text no database stores", async () => {
      await findAtOnce(store.us);
      const tamper = await tamperWithAnswers(store);
      const bought = backlog(3);
      const odd = bought[1]?.id ?? "";
      tamper((path, answer) => {
        if (!/\/orders(\/search)?$/.test(path) || !answer.includes(odd)) return null;
        const body = JSON.parse(answer);
        const row = body.data.orders.find(({ id }: { id: string }) => id === odd);
        row.line_items[0].seller_sku = "NEW\0-\ud83d";
        row.recipient_address.name = "Ada \ud83d";
        return JSON.stringify(body);
      });
      await findAtOnce(store.us);
      await expectComplete(bought);
    });

    it("are all there but the one whose payment is refused, which is noted", async () => {
      const tiktokOrders = backlog(5);
      let bad: string | undefined;
      const spy = refuse(Modules.PAYMENT, "createPaymentCollections", (row: { id: string }) => {
        bad ??= row.id;
        return row.id === bad;
      });
      await findAtOnce(store.us);
      expect(await medusaOrders(store)).toHaveLength(5);
      expect((await counts(store)).payment).toBe(4);
      spy.mockRestore();
      await receiveLater(store);
      await expectComplete(tiktokOrders);
      expect(await counts(store)).toMatchObject({ order: 5, reservation_item: 10, payment: 5, order_transaction: 5 });
    });

    it("lack only what is not there, also those whose payment is refused until others have bought", async () => {
      await setStock(store, "CAP-BLACK", 2);
      const tiktokOrders = backlog(3);
      let bad: string | undefined;
      const spy = refuse(Modules.PAYMENT, "createPaymentCollections", (row: { id: string }) => {
        bad ??= row.id;
        return row.id === bad;
      });
      await findAtOnce(store.us);
      tiktokOrders.push(...backlog(1));
      await findAtOnce(store.us);
      spy.mockRestore();
      await receiveLater(store);
      await expectComplete(tiktokOrders);
      const panels = await Promise.all(tiktokOrders.map(({ id }) => panelOf(store, id)));
      expect(panels.flatMap(({ oversold }) => oversold.map(({ sku, quantity }) => [sku, quantity]))).toEqual([
        ["CAP-BLACK", 1],
        ["CAP-BLACK", 1],
      ]);
      expect(panels[3]?.oversold).toHaveLength(1);
    });

    it.each(["before", "after"] as const)(
      "are completed by the next run when one was cut off %s each step",
      async (cut) => {
        const all: OrderState[] = [];
        for (const step of [
          "order.createOrders",
          "payment.createPaymentCollections",
          "order.addOrderTransactions",
        ] as const) {
          const restore = failOnce(store.container, step, cut === "after");
          all.push(...backlog(3));
          await findAtOnce(store.us);
          expect([step, restore()]).toEqual([step, true]);
          await receiveLater(store);
          await expectComplete(all);
          const n = all.length;
          expect(await counts(store)).toMatchObject({
            order: n,
            reservation_item: 2 * n,
            payment: n,
            order_transaction: n,
          });
        }
      },
    );
  });

  describe("A payment that is written in one go", () => {
    it.each([
      ["captured", false],
      ["authorised for cash on delivery", true],
    ])("leaves the rows that Medusa's own calls leave: %s", async (_plan, is_cod) => {
      const shop = is_cod ? store.th : store.us;
      const place = () => buy(store, shop, { [is_cod ? "SCARF-RED" : "TEE-S"]: 1 }, { is_cod });
      const written = place();
      await receive(store);
      const restore = failOnce(store.container, "payment.createPaymentCollections", false);
      const called = place();
      await receive(store);
      expect(restore()).toBe(true);
      await receiveLater(store);
      const rows = [];
      for (const { id } of [written, called]) rows.push(await paymentRows(store, (await medusaOrderOf(store, id)).id));
      expect(rows[0]).toEqual(rows[1]);
      expect(rows[0]?.["payment"]).toHaveLength(1);
      expect(rows[0]?.["capture"]).toHaveLength(is_cod ? 0 : 1);
    });
  });
});
