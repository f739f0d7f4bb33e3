import { Modules } from "@medusajs/framework/utils";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { failOnce, RETURN_STEPS } from "./harness/import-steps";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { returnKit } from "./harness/return-kit";
import { ship } from "./harness/ship";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const {
    control,
    set,
    delivered,
    firstLine,
    lastReturn,
    refundOf,
    ask,
    STEPS,
    through,
    books,
    expectBooks,
    ...found
  } = returnKit(store);
  const { returnsOf, statusesOf, nativeReturns, again } = found;

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

  describe("A return of what Medusa never shipped, as it was shipped in Seller Center", () => {
    const lostShipment = () => {
      const tiktokOrder = buy(store, store.us, { "TEE-S": 2 }, { shipping_fee: "4.99", tax_rate: "0.0825" });
      return { tiktokOrder, deliver: () => void (control().ship(tiktokOrder.id), control().deliver(tiktokOrder.id)) };
    };

    it("brings the shipment along when it is the first that the store hears of it", async () => {
      await set({ restock_returns: "when_received" });
      const { tiktokOrder, deliver } = lostShipment();
      await receive(store);
      control().webhookMode("dropped");
      deliver();
      control().webhookMode("normal");
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 2 });
      const returnId = ask(tiktokOrder);
      await receive(store);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "requested", units: 1, received: 0, damaged: 0 }]);
      through(returnId);
      await receive(store);
      await again(tiktokOrder.id);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "received", units: 1, received: 1, damaged: 0 }]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: 0 });
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });

    it("is paid although the shipment cannot be written yet, and is received, and counted once, when it can", async () => {
      await set({ restock_returns: "when_received" });
      const { tiktokOrder, deliver } = lostShipment();
      await receive(store);
      const refuse = jest
        .spyOn(store.container.resolve(Modules.ORDER), "registerFulfillment")
        .mockRejectedValue(new Error("Connection terminated unexpectedly"));
      deliver();
      const returnId = ask(tiktokOrder);
      through(returnId);
      await receive(store);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([]);
      expect((await panelOf(store, tiktokOrder.id)).last_error).not.toBeNull();
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
      refuse.mockRestore();
      await receiveLater(store);
      await again(tiktokOrder.id);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "received", units: 1, received: 1, damaged: 0 }]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: 0 });
      expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });
  });

  describe("A return that comes to nothing", () => {
    it("is cancelled in Medusa when the buyer withdraws it, and its units can be returned again", async () => {
      const tiktokOrder = await delivered();
      control().withdrawReturn(ask(tiktokOrder));
      await receive(store);
      expect(await statusesOf(tiktokOrder.id)).toEqual(["closed"]);
      await expectBooks(tiktokOrder, 0);
      const second = ask(tiktokOrder);
      through(second);
      await receive(store);
      expect((await statusesOf(tiktokOrder.id)).sort()).toEqual(["closed", "refunded"]);
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, second));
    });

    it("keeps its units held while TikTok decides about goods that were refused, and pays without restocking them", async () => {
      await set({ restock_returns: "when_received" });
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder);
      STEPS.approve(returnId);
      STEPS.ship(returnId);
      await receive(store);
      control().decideReturn(returnId, { decision: "REJECT_RECEIVED_PACKAGE" });
      control().escalateReturn(returnId);
      await receive(store);
      expect(await statusesOf(tiktokOrder.id)).toEqual(["rejected"]);
      expect(await nativeReturns(tiktokOrder.id)).toMatchObject([{ status: "requested" }]);
      expect(await books(tiktokOrder.id)).toMatchObject({ refunded: 0, payment_status: "captured" });
      control().arbitrateReturn(returnId, "SUPPORT_BUYER");
      STEPS.pay(returnId);
      await receive(store);
      expect(await statusesOf(tiktokOrder.id)).toEqual(["refunded"]);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "received", units: 1, received: 1, damaged: 1 }]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });
  });

  it("takes several items in one request, of which each is received, restocked and paid", async () => {
    await set({ restock_returns: "when_received" });
    const tiktokOrder = await delivered(3);
    const line_ids = tiktokOrder.lines.slice(0, 2).map(({ id }) => id);
    const returnId = ask(tiktokOrder, { line_ids });
    through(returnId);
    await receive(store);
    expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "received", units: 2, received: 2, damaged: 0 }]);
    expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: 0 });
    await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
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

  it("gives the money back that TikTok pays instead of a replacement", async () => {
    const tiktokOrder = await delivered();
    const returnId = ask(tiktokOrder, { type: "REPLACEMENT" });
    control().decideReturn(returnId, { decision: "ISSUE_REPLACEMENT_REFUND" });
    await receive(store);
    expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ type: "REPLACEMENT", status: "refunded" }]);
    expect(await nativeReturns(tiktokOrder.id)).toEqual([]);
    await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
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
      const open = ask(tiktokOrder, { line_ids: [two] });
      const refund = ask(tiktokOrder, { type: "REFUND", line_ids: [three], amount: "1.11" });
      control().decideReturn(refund, { decision: "APPROVE_REFUND" });
      await receive(store);
      expect((await statusesOf(tiktokOrder.id)).sort()).toEqual(["approved", "refunded", "requested"]);
      const { total, paid, refunded } = await books(tiktokOrder.id);
      expect(refunded).toBe(Number((refundOf(tiktokOrder.id, back) + 1.11).toFixed(2)));
      expect(total).toBe(Number((paid - refunded).toFixed(2)));
      through(open);
      await receive(store);
      await expectBooks(tiktokOrder, Number((refunded + refundOf(tiktokOrder.id, open)).toFixed(2)));
    });
  });
});
