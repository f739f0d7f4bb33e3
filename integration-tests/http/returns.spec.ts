import type { OrderState } from "../../src/simulator";
import type { ReturnDto, UpdateShopDto } from "../../src/types/dto";
import { makeAnnex, sellFrom } from "./harness/annex";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { failOnce, RETURN_STEPS } from "./harness/import-steps";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { type Parcel, ship } from "./harness/ship";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const control = () => store.simulator.control;
  const set = (settings: UpdateShopDto["settings"]) =>
    store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });

  /** An order that its buyer has, shipped in Medusa; its shipping fee is not refunded. */
  async function delivered(quantity = 2, from: Parcel = {}): Promise<OrderState> {
    const { id } = buy(store, store.us, { "TEE-S": quantity }, { shipping_fee: "4.99", tax_rate: "0.0825" });
    await receive(store);
    // A number of its own: TikTok takes one for several orders of one recipient only.
    const parcel = { carrier: "USPS", tracking_number: `94001118992238${id.slice(-8)}`, ...from };
    await ship(store, await medusaOrderOf(store, id), parcel);
    const tiktokOrder = control().deliver(id);
    await receive(store);
    return tiktokOrder;
  }

  const firstLine = ({ lines }: OrderState): string[] => [lines[0]?.id ?? ""];
  const lastReturn = ({ returns }: OrderState): string => returns.at(-1)?.return_id ?? "";
  const refundOf = (tiktokOrderId: string, returnId: string): number =>
    Number(
      control()
        .order(tiktokOrderId)
        .returns.find(({ return_id }) => return_id === returnId)?.refund_amount?.refund_total,
    );

  const ask = (tiktokOrder: OrderState, input: Parameters<ReturnType<typeof control>["requestReturn"]>[1] = {}) =>
    lastReturn(control().requestReturn(tiktokOrder.id, { line_ids: firstLine(tiktokOrder), ...input }));

  /** What the buyer and the seller do until the goods are back and paid. */
  const STEPS = {
    approve: (id: string) => control().decideReturn(id, { decision: "APPROVE_RETURN" }),
    ship: (id: string) => control().shipReturn(id),
    accept: (id: string) => control().decideReturn(id, { decision: "APPROVE_RECEIVED_PACKAGE" }),
    pay: (id: string) => control().payRefund(id),
  };
  const through = (id: string) => Object.values(STEPS).forEach((step) => step(id));

  /** What an order's books say: what is paid, given back, and left. */
  async function books(tiktokOrderId: string) {
    const { total, summary, payment_status } = await medusaOrderOf(store, tiktokOrderId);
    const { paid_total: paid, refunded_total: refunded, pending_difference: pending } = summary;
    return { total, paid, refunded, pending, payment_status };
  }

  /** The buyer has got `refunded` back of what he paid, and the books agree. */
  async function expectBooks(tiktokOrder: OrderState, refunded: number): Promise<void> {
    const paid = Number(tiktokOrder.total_amount);
    const { payment_status, ...sums } = await books(tiktokOrder.id);
    const total = Number((paid - refunded).toFixed(2));
    expect(sums).toEqual({ total, paid, refunded, pending: 0 });
    expect(payment_status).toBe(refunded === 0 ? "captured" : total === 0 ? "refunded" : "partially_refunded");
  }

  async function returnsOf(tiktokOrderId: string): Promise<ReturnDto[]> {
    return (await panelOf(store, tiktokOrderId)).returns;
  }
  const statusesOf = async (tiktokOrderId: string) => (await returnsOf(tiktokOrderId)).map(({ status }) => status);

  /** The native returns of an order, with what became of each of their units. */
  async function nativeReturns(tiktokOrderId: string) {
    const { medusa_order_id } = await recordOf(store, tiktokOrderId);
    return store.sql<{ status: string; units: number; received: number; damaged: number }>(
      `SELECT status, count(item.id)::int AS units, coalesce(sum(received_quantity), 0)::int AS received,
              coalesce(sum(damaged_quantity), 0)::int AS damaged
       FROM return LEFT JOIN return_item item ON item.return_id = return.id
       WHERE order_id = ? GROUP BY return.id ORDER BY return.created_at`,
      [medusa_order_id],
    );
  }

  /** Everything is heard again: each webhook under a new id, and the order is retried. */
  async function again(tiktokOrderId: string): Promise<void> {
    for (const { id, address } of [...control().deliveries()]) if (address) control().redeliver(id, { new_id: true });
    await receive(store);
    const { medusa_order_id } = await recordOf(store, tiktokOrderId);
    await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
  }

  describe("A return", () => {
    it("goes the whole way: requested, approved, on its way, received, refunded", async () => {
      const tiktokOrder = await delivered();
      const { id } = tiktokOrder;
      const returnId = ask(tiktokOrder);
      await receive(store);
      expect(await statusesOf(id)).toEqual(["requested"]);
      expect((await returnsOf(id))[0]?.deadline).not.toBeNull();
      expect(await nativeReturns(id)).toEqual([{ status: "requested", units: 1, received: 0, damaged: 0 }]);
      for (const [step, status] of [
        ["approve", "approved"],
        ["ship", "in_transit"],
      ] as const) {
        STEPS[step](returnId);
        await receive(store);
        expect(await statusesOf(id)).toEqual([status]);
        expect(await nativeReturns(id)).toEqual([{ status: "requested", units: 1, received: 0, damaged: 0 }]);
      }
      expect((await books(id)).refunded).toBe(0);
      STEPS.accept(returnId);
      await receive(store);
      expect(await statusesOf(id)).toEqual(["received"]);
      expect(await nativeReturns(id)).toEqual([{ status: "received", units: 1, received: 1, damaged: 1 }]);
      await expectBooks(tiktokOrder, refundOf(id, returnId));
      STEPS.pay(returnId);
      await receive(store);
      expect(await returnsOf(id)).toEqual([
        {
          tiktok_return_id: returnId,
          type: "RETURN_AND_REFUND",
          status: "refunded",
          refund_amount: refundOf(id, returnId).toFixed(2),
          currency: "USD",
          deadline: null,
          restocked: false,
        },
      ]);
      await expectBooks(tiktokOrder, refundOf(id, returnId));
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
    });

    it("puts its goods back into stock once, where the shop says so, however often it is heard of", async () => {
      await set({ restock_returns: "when_received" });
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder);
      through(returnId);
      await receive(store);
      for (let time = 0; time < 2; time += 1) await again(tiktokOrder.id);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: 0 });
      expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ status: "refunded", restocked: true }]);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "received", units: 1, received: 1, damaged: 0 }]);
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });

    it("puts its goods back where they are kept, if that is not the shop's main location", async () => {
      await set({ restock_returns: "when_received" });
      const { inventory_items, location_id } = store.catalogue;
      const annex = await makeAnnex(store, { "TEE-S": 5 });
      await sellFrom(store, store.us, annex.id);
      await store.sql("DELETE FROM inventory_level WHERE inventory_item_id = ? AND location_id = ?", [
        inventory_items["TEE-S"],
        location_id,
      ]);
      const tiktokOrder = await delivered(1, await annex.parcel());
      expect(await annex.levelOf("TEE-S")).toEqual({ stocked: 4, reserved: 0 });
      through(ask(tiktokOrder));
      await receive(store);
      expect(await annex.levelOf("TEE-S")).toEqual({ stocked: 5, reserved: 0 });
      expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ status: "refunded", restocked: true }]);
    });

    it("comes to the same when its webhooks come late and out of order", async () => {
      await set({ restock_returns: "when_received" });
      const tiktokOrder = await delivered();
      control().webhookMode("out_of_order");
      const returnId = ask(tiktokOrder);
      through(returnId);
      await receive(store);
      expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ status: "refunded", restocked: true }]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: 0 });
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });

    it.each(["before", "after"] as const)(
      "is finished by the next run, wherever one stopped: %s each step",
      async (cut) => {
        await set({ restock_returns: "when_received" });
        for (const [index, step] of RETURN_STEPS.entries()) {
          const tiktokOrder = await delivered(1);
          const returnId = ask(tiktokOrder);
          through(returnId);
          const restore = failOnce(store.container, step, cut === "after");
          await receive(store);
          expect([step, restore()]).toEqual([step, true]);
          await receiveLater(store);
          expect([step, await nativeReturns(tiktokOrder.id)]).toEqual([
            step,
            [{ status: "received", units: 1, received: 1, damaged: 0 }],
          ]);
          await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
          // Each order took one unit, which is back.
          expect([step, await levelOf(store, "TEE-S")]).toEqual([step, { stocked: 30, reserved: 0 }]);
          expect([step, index, (await panelOf(store, tiktokOrder.id)).last_error]).toEqual([step, index, null]);
        }
      },
      300_000,
    );

    it("is cancelled in Medusa when the seller refuses it, and no money moves", async () => {
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder);
      await receive(store);
      control().decideReturn(returnId, { decision: "REJECT_RETURN" });
      await receive(store);
      expect(await statusesOf(tiktokOrder.id)).toEqual(["rejected"]);
      expect(await nativeReturns(tiktokOrder.id)).toMatchObject([{ status: "canceled" }]);
      await expectBooks(tiktokOrder, 0);
    });

    it("counts once when the buyer edits the request, whose units go over to the new one", async () => {
      const tiktokOrder = await delivered();
      const old = ask(tiktokOrder);
      await receive(store);
      const edited = lastReturn(control().editReturn(old, { line_ids: firstLine(tiktokOrder) }));
      await receive(store);
      expect((await statusesOf(tiktokOrder.id)).sort()).toEqual(["replaced", "requested"]);
      expect((await nativeReturns(tiktokOrder.id)).map(({ status }) => status)).toEqual(["canceled", "requested"]);
      through(edited);
      await receive(store);
      await again(tiktokOrder.id);
      expect((await statusesOf(tiktokOrder.id)).sort()).toEqual(["refunded", "replaced"]);
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, edited));
    });

    it("keeps its goods out of stock when the buyer may keep them", async () => {
      await set({ restock_returns: "when_received" });
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder);
      await receive(store);
      control().decideReturn(returnId, { decision: "APPROVE_RETURN", buyer_keep_item: true });
      STEPS.pay(returnId);
      await receive(store);
      expect(await nativeReturns(tiktokOrder.id)).toMatchObject([{ status: "canceled" }]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });

    it("pays TikTok's amount, and keeps the books exact, when it is less than the goods are worth in Medusa", async () => {
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder, { amount: "3.21" });
      through(returnId);
      await receive(store);
      await again(tiktokOrder.id);
      expect(await nativeReturns(tiktokOrder.id)).toMatchObject([{ status: "received" }]);
      await expectBooks(tiktokOrder, 3.21);
    });

    it("is left to the person who received it in Medusa: its goods do not go into stock a second time", async () => {
      await set({ restock_returns: "when_received" });
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder);
      STEPS.approve(returnId);
      STEPS.ship(returnId);
      await receive(store);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      const [native] = await store.sql<{ id: string; item_id: string }>(
        "SELECT return.id, item_id FROM return JOIN return_item item ON item.return_id = return.id WHERE order_id = ?",
        [medusa_order_id],
      );
      const path = `/admin/returns/${native?.id}/receive`;
      await store.admin.post(path, {});
      await store.admin.post(`${path}-items`, { items: [{ id: native?.item_id, quantity: 1 }] });
      await store.admin.post(`${path}/confirm`, {});
      STEPS.accept(returnId);
      STEPS.pay(returnId);
      await receive(store);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: 0 });
      expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ status: "refunded", restocked: false }]);
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });
  });

  it("follows the batch model of TikTok, whose events name an order only with the refund", async () => {
    const tiktokOrder = await delivered();
    control().updateShop(store.us.tiktokId, { batch_returns: true });
    const returnId = ask(tiktokOrder);
    await receive(store);
    expect(await statusesOf(tiktokOrder.id)).toEqual(["requested"]);
    STEPS.approve(returnId);
    await receive(store);
    expect(await statusesOf(tiktokOrder.id)).toEqual(["approved"]);
    STEPS.ship(returnId);
    STEPS.accept(returnId);
    STEPS.pay(returnId);
    await receive(store);
    expect(await statusesOf(tiktokOrder.id)).toEqual(["refunded"]);
    await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
  });

  it("notes a replacement, which gives no money back and comes as an order of its own", async () => {
    const tiktokOrder = await delivered();
    const returnId = ask(tiktokOrder, { type: "REPLACEMENT" });
    await receive(store);
    control().decideReturn(returnId, { decision: "APPROVE_REPLACEMENT" });
    await receive(store);
    expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ type: "REPLACEMENT", status: "closed" }]);
    expect(await nativeReturns(tiktokOrder.id)).toEqual([]);
    await expectBooks(tiktokOrder, 0);
    const [replacement] = control()
      .orders()
      .filter(({ id }) => id !== tiktokOrder.id);
    expect((await medusaOrderOf(store, replacement?.id ?? "")).total).toBe(0);
  });

  describe("A refund", () => {
    it("without the goods gives money back, and no unit", async () => {
      await set({ restock_returns: "when_received" });
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder, { type: "REFUND" });
      await receive(store);
      expect(await statusesOf(tiktokOrder.id)).toEqual(["requested"]);
      control().decideReturn(returnId, { decision: "APPROVE_REFUND" });
      STEPS.pay(returnId);
      await receive(store);
      await again(tiktokOrder.id);
      expect(await statusesOf(tiktokOrder.id)).toEqual(["refunded"]);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });

    it("of a part that the seller offered and the buyer took gives back that part", async () => {
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder, { type: "REFUND" });
      control().decideReturn(returnId, { decision: "OFFER_PARTIAL_REFUND", amount: "2.50" });
      control().answerOffer(returnId, true);
      STEPS.pay(returnId);
      await receive(store);
      await expectBooks(tiktokOrder, 2.5);
    });

    it("of everything before it arrives gives back all that was paid", async () => {
      const { id } = buy(store, store.us, { "TEE-S": 1 }, { shipping_fee: "4.99", tax_rate: "0.0825" });
      await receive(store);
      await ship(store, await medusaOrderOf(store, id), { carrier: "USPS" });
      const tiktokOrder = control().collect(id);
      const returnId = ask(tiktokOrder, { type: "REFUND" });
      control().decideReturn(returnId, { decision: "APPROVE_REFUND" });
      STEPS.pay(returnId);
      await receive(store);
      await expectBooks(tiktokOrder, Number(tiktokOrder.total_amount));
    });

    it("and another of the same order add up, with a return that is still open beside them", async () => {
      const tiktokOrder = await delivered(3);
      const [one = "", two = "", three = ""] = tiktokOrder.lines.map((line) => line.id);
      const back = ask(tiktokOrder, { line_ids: [one] });
      through(back);
      ask(tiktokOrder, { line_ids: [two] });
      const refund = ask(tiktokOrder, { type: "REFUND", line_ids: [three], amount: "1.11" });
      control().decideReturn(refund, { decision: "APPROVE_REFUND" });
      await receive(store);
      expect((await statusesOf(tiktokOrder.id)).sort()).toEqual(["approved", "refunded", "requested"]);
      const { total, paid, refunded } = await books(tiktokOrder.id);
      expect(refunded).toBe(Number((refundOf(tiktokOrder.id, back) + 1.11).toFixed(2)));
      expect(total).toBe(Number((paid - refunded).toFixed(2)));
    });
  });
});
