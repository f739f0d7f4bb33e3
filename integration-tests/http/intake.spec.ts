import type { AuditDto, BulkOrdersResultDto, OrderPanelDto } from "../../src/types";
import type { OrderState } from "../../src/simulator";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf, medusaOrders, panelOf, recordOf } from "./harness/medusa-orders";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  describe("An order that does not add up", () => {
    const more = (tiktokOrder: OrderState, by: number) => (Number(tiktokOrder.total_amount) + by).toFixed(2);

    /** TikTok says other totals of orders than it should. @returns sets by how much, of which orders */
    async function wrongTotals(): Promise<(by: number, tiktokOrders: OrderState[]) => void> {
      const tamper = await tamperWithAnswers(store);
      return (by, tiktokOrders) =>
        tamper((_path, answer) =>
          tiktokOrders.reduce(
            (text, order) =>
              text.replaceAll(`"total_amount":"${order.total_amount}"`, `"total_amount":"${more(order, by)}"`),
            answer,
          ),
        );
    }

    const acceptOrder = (id: string) =>
      store.admin.post<{ tiktok_order: OrderPanelDto }>(`/admin/tiktok-shop/orders/${id}/accept`);

    it("comes in by decision with the rest as a row of its own, and says who decided", async () => {
      const say = await wrongTotals();
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      say(0.37, [tiktokOrder]);
      await receive(store);
      const { record_id, held_for } = await panelOf(store, tiktokOrder.id);
      expect(held_for).toEqual([expect.objectContaining({ reason: "unbalanced", can_accept: true })]);

      const { tiktok_order } = await acceptOrder(record_id);
      expect(tiktok_order).toMatchObject({
        import_state: "imported",
        held_for: [],
        last_error: null,
        accepted: { by: expect.stringMatching(/^user_/) },
      });
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      expect(medusaOrder.total).toBe(Number(more(tiktokOrder, 0.37)));
      expect(medusaOrder.summary).toMatchObject({ pending_difference: 0, paid_total: medusaOrder.total });
      expect(medusaOrder.shipping_methods).toContainEqual(
        expect.objectContaining({ name: "Unexplained difference", total: 0.37 }),
      );
      const { entries } = await store.admin.get<AuditDto>("/admin/tiktok-shop/audit?what=order.import_anyway");
      expect(entries).toEqual([
        expect.objectContaining({
          what: `order.import_anyway ${record_id}`,
          outcome: "ok",
          actor_id: tiktok_order.accepted?.by,
        }),
      ]);
    });

    it("is held again when TikTok names another difference after the decision, and comes in once TikTok is right", async () => {
      const say = await wrongTotals();
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      say(0.37, [tiktokOrder]);
      await receive(store);
      const { record_id } = await panelOf(store, tiktokOrder.id);
      say(0.38, [tiktokOrder]);
      expect((await acceptOrder(record_id)).tiktok_order).toMatchObject({ import_state: "held" });
      expect(await medusaOrders(store)).toEqual([]);
      say(0, []);
      store.simulator.control.changeAddress(tiktokOrder.id, { name: "Robin Miller" });
      await receive(store);
      expect((await panelOf(store, tiktokOrder.id)).import_state).toBe("imported");
      expect((await medusaOrderOf(store, tiktokOrder.id)).total).toBe(Number(tiktokOrder.total_amount));
    });

    it("is decided about with others at once; what cannot be done for one does not stop the rest", async () => {
      const say = await wrongTotals();
      const bad = ["CAP-BLACK", "TEE-S"].map((sku) => buy(store, store.us, { [sku]: 1 }));
      say(0.5, bad);
      await receive(store);
      const good = buy(store, store.us, { "TEE-M": 3 });
      say(0.5, bad);
      await receive(store);
      const records = await Promise.all([...bad, good].map(({ id }) => panelOf(store, id)));
      const record_ids = [...records.map((record) => record.record_id), "ttord_none"];
      const { results } = await store.admin.post<BulkOrdersResultDto>("/admin/tiktok-shop/orders/bulk", {
        action: "import_anyway",
        record_ids,
      });
      expect(results.map(({ id, import_state }) => [id, import_state])).toEqual(
        record_ids.map((id) => [id, id === "ttord_none" ? null : "imported"]),
      );
      expect(results.map(({ last_error }) => last_error?.message ?? null)).toEqual([
        null,
        null,
        null,
        "The order ttord_none is not from TikTok Shop.",
      ]);
      expect(await medusaOrders(store)).toHaveLength(3);
      const again = await store.admin.post<BulkOrdersResultDto>("/admin/tiktok-shop/orders/bulk", {
        action: "retry",
        record_ids: [(await recordOf(store, good.id)).medusa_order_id],
      });
      expect(again.results).toEqual([expect.objectContaining({ import_state: "imported", last_error: null })]);
    });
  });
});
