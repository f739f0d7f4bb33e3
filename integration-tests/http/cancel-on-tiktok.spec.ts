import type { OrderState } from "../../src/simulator";
import type { AuditDto } from "../../src/types/audit-dto";
import type { CancelOptionsDto, CancelOrderDto, CancelOutcomeDto } from "../../src/types/cancel-order-dto";
import type { TimelineEntryDto } from "../../src/types/order-life-dto";
import { receive, receiveLater, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import type { ConnectedShop } from "./harness/connect";
import { medusaOrderOf, panelOf, recordOf } from "./harness/medusa-orders";
import { moneyOf } from "./harness/money-of";
import { levelOf, setStock } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

const CANCEL = "POST /return_refund/202602/cancellations";
const OUT_OF_STOCK = "seller_cancel_reason_out_of_stock";

withSellingStore((store) => {
  const sim = () => store.simulator.control;

  async function imported(quantity = 2, shop: ConnectedShop = store.us, sku = "TEE-S"): Promise<OrderState> {
    const tiktokOrder = buy(store, shop, { [sku]: quantity });
    await receive(store);
    return tiktokOrder;
  }

  const pathOf = async (tiktokOrder: OrderState) =>
    `/admin/tiktok-shop/orders/${(await recordOf(store, tiktokOrder.id)).medusa_order_id}`;

  const optionsOf = async (tiktokOrder: OrderState) =>
    store.admin.get<CancelOptionsDto>(`${await pathOf(tiktokOrder)}/cancel-reasons`);

  const cancel = async (tiktokOrder: OrderState, wanted: Partial<CancelOrderDto> = {}) =>
    store.admin.post<CancelOutcomeDto>(`${await pathOf(tiktokOrder)}/cancel`, { reason: OUT_OF_STOCK, ...wanted });

  const cancellationsOf = (tiktokOrder: OrderState) => sim().order(tiktokOrder.id).cancellations;
  const callsToCancel = () =>
    sim()
      .requests()
      .filter(({ endpoint }) => endpoint === CANCEL).length;

  async function expectCancelled(tiktokOrder: OrderState): Promise<void> {
    const paid = Number(tiktokOrder.total_amount);
    expect(cancellationsOf(tiktokOrder)).toHaveLength(1);
    expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({
      status: "canceled",
      total: 0,
      pending: 0,
      refunds: 1,
      refunded: paid,
      ledger: "booked",
    });
    expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
  }

  describe("An order that is cancelled from its panel", () => {
    it("is cancelled on TikTok, and then in Medusa, and it is noted who wanted it", async () => {
      const tiktokOrder = await imported();
      expect((await panelOf(store, tiktokOrder.id)).can_cancel).toBe(true);
      const { reasons, lines } = await optionsOf(tiktokOrder);
      expect(reasons).toContainEqual({ key: OUT_OF_STOCK, label: "Out of stock" });
      expect(lines.map(({ id }) => id).sort()).toEqual(tiktokOrder.lines.map(({ id }) => id).sort());

      expect(await cancel(tiktokOrder)).toMatchObject({ state: "done" });
      await expectCancelled(tiktokOrder);
      expect(sim().order(tiktokOrder.id).status).toBe("CANCELLED");
      expect((await panelOf(store, tiktokOrder.id)).can_cancel).toBe(false);

      const { timeline } = await store.admin.get<{ timeline: TimelineEntryDto[] }>(
        `${await pathOf(tiktokOrder)}/timeline`,
      );
      expect(timeline.filter(({ what }) => what.startsWith("cancel.")).map(({ kind, what }) => [kind, what])).toEqual([
        ["decided", "cancel.asked"],
        ["written", "cancel.sent"],
      ]);
      const { entries } = await store.admin.get<AuditDto>(
        "/admin/tiktok-shop/audit?kind=action&what=order.cancel_on_tiktok",
      );
      expect(entries).toEqual([expect.objectContaining({ outcome: "ok", actor_id: expect.stringMatching(/^user_/) })]);
      await receiveLater(store);
      await expectCancelled(tiktokOrder);
    });

    it("is so once however often it is asked for at the same time", async () => {
      const tiktokOrder = await imported();
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => cancel(tiktokOrder)));
      expect(outcomes[0]).toMatchObject({ status: "fulfilled", value: { state: "done" } });
      await receiveLater(store);
      await expectCancelled(tiktokOrder);
      expect(callsToCancel()).toBe(1);
    });

    it.each(["answer_lost", "malformed"] as const)("is so once when TikTok's answer is %s", async (kind) => {
      const tiktokOrder = await imported();
      sim().injectFault({ kind, endpoint: CANCEL });
      expect(await cancel(tiktokOrder)).toMatchObject({ state: "done" });
      await expectCancelled(tiktokOrder);
      expect(callsToCancel()).toBe(1);
    });

    it("waits for TikTok when TikTok cannot be reached, and says so", async () => {
      const tiktokOrder = await imported();
      sim().injectFault({ kind: "rate_limited", endpoint: CANCEL, times: 1 });
      sim().injectFault({ kind: "unavailable", endpoint: CANCEL, times: 1 });
      expect(await cancel(tiktokOrder)).toMatchObject({ state: "pending", message: expect.stringContaining("again") });
      expect(cancellationsOf(tiktokOrder)).toEqual([]);
      expect(await cancel(tiktokOrder)).toMatchObject({ state: "done" });
      await expectCancelled(tiktokOrder);
    });

    it("stays as it is when TikTok refuses, whose reason is told, also after a retry of the order", async () => {
      const tiktokOrder = await imported();
      sim().webhookMode("dropped");
      sim().requestCancel(tiktokOrder.id);
      const outcome = await cancel(tiktokOrder);
      expect(outcome.state).toBe("failed");
      expect(outcome.message).toContain("in progress");
      const calls = callsToCancel();
      await store.admin.post(`${await pathOf(tiktokOrder)}/retry`);
      expect(callsToCancel()).toBe(calls);
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "pending", refunds: 0 });
    });
  });

  describe("Single units that are cancelled from the panel", () => {
    it("leave the order one after the other, by TikTok's id or Medusa's", async () => {
      const tiktokOrder = await imported(3);
      const [first, second, third] = tiktokOrder.lines.map(({ id }) => id);
      expect(await cancel(tiktokOrder, { line_item_ids: [first ?? ""] })).toMatchObject({ state: "done" });
      const { items } = await medusaOrderOf(store, tiktokOrder.id);
      const item = items.find(({ metadata }) => metadata?.["tiktok_line_item_id"] === second);
      expect(await cancel(tiktokOrder, { line_item_ids: [item?.id ?? ""] })).toMatchObject({ state: "done" });
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "pending", lines: 1, refunds: 2 });
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 1 });
      expect((await optionsOf(tiktokOrder)).lines.map(({ id }) => id)).toEqual([third]);
      await expect(cancel(tiktokOrder, { line_item_ids: [first ?? ""] })).rejects.toThrow(/answered 400.*already/);
    });

    it("are those that have not left, when the order was shipped in part", async () => {
      const tiktokOrder = await imported(3);
      const [first, ...rest] = tiktokOrder.lines.map(({ id }) => id);
      sim().ship(tiktokOrder.id, { line_ids: [first ?? ""] });
      await receive(store);
      expect((await optionsOf(tiktokOrder)).lines.map(({ id }) => id).sort()).toEqual([...rest].sort());
      expect(await cancel(tiktokOrder)).toMatchObject({ state: "done" });
      const [cancellation] = cancellationsOf(tiktokOrder);
      const gone = cancellation?.cancel_line_items.map(({ order_line_item_id }) => order_line_item_id);
      expect(gone?.sort()).toEqual([...rest].sort());
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "pending", lines: 1, refunds: 1 });
    });

    it("are cancelled in full where they are more than a hundred", async () => {
      await setStock(store, "TEE-S", 150);
      await send(store);
      const tiktokOrder = await imported(120);
      const [first, second, ...rest] = tiktokOrder.lines.map(({ id }) => id);
      expect(await cancel(tiktokOrder, { line_item_ids: rest })).toMatchObject({ state: "done" });
      expect(await moneyOf(store, tiktokOrder.id)).toMatchObject({ status: "pending", lines: 2, refunds: 1 });
      sim().ship(tiktokOrder.id, { line_ids: [first ?? ""] });
      await receive(store);
      expect(await cancel(tiktokOrder)).toMatchObject({ state: "done" });
      const gone = cancellationsOf(tiktokOrder).map(({ cancel_line_items }) => cancel_line_items.length);
      expect(gone.sort()).toEqual([1, 118].sort());
      expect((await optionsOf(tiktokOrder)).lines.map(({ id }) => id)).not.toContain(second);
    });

    it("do not exist where TikTok cancels whole orders only, nor do reasons of another market", async () => {
      const tiktokOrder = await imported(2, store.th, "SCARF-RED");
      expect((await optionsOf(tiktokOrder)).lines).toEqual([]);
      const [line] = tiktokOrder.lines;
      await expect(cancel(tiktokOrder, { line_item_ids: [line?.id ?? ""] })).rejects.toThrow(/Cancel the whole order/);
      expect((await optionsOf(tiktokOrder)).reasons.map(({ key }) => key)).toEqual([
        OUT_OF_STOCK,
        "seller_cancel_reason_wrong_price",
      ]);
      expect(await cancel(tiktokOrder, { reason: `${OUT_OF_STOCK}_uk` })).toMatchObject({
        state: "failed",
        message: expect.stringContaining("does not accept the reason"),
      });
      expect(await cancel(tiktokOrder)).toMatchObject({ state: "done" });
    });
  });

  describe("An order that cannot be cancelled", () => {
    it("is refused with the reason when it was shipped, or its shop is paused", async () => {
      const paused = await imported(1);
      const shipped = await imported(1);
      sim().ship(shipped.id);
      sim().collect(shipped.id);
      await receive(store);
      expect((await panelOf(store, shipped.id)).can_cancel).toBe(false);
      await expect(cancel(shipped)).rejects.toThrow(/has been shipped.*Seller Center/);
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { status: "paused" });
      await expect(cancel(paused)).rejects.toThrow(/is paused/);
      expect(callsToCancel()).toBe(0);
    });
  });
});
