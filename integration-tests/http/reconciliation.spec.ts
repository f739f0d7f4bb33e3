import type { ReconciliationDto, RepairDto } from "../../src/types";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf, recordOf } from "./harness/medusa-orders";
import { returnKit } from "./harness/return-kit";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { withSellingStore } from "./harness/with-store";

const HOURS = 3600;

withSellingStore((store) => {
  const sim = () => store.simulator.control;
  const ids = (count: number, more = {}): string[] =>
    Array.from({ length: count }, () => buy(store, store.us, { "TEE-S": 1 }, more).id);

  describe("A reconciliation", () => {
    const period = () => ({
      from: new Date(Date.now() - HOURS * 1000).toISOString(),
      to: new Date(Date.now() + HOURS * 1000).toISOString(),
    });
    const path = () => `/admin/tiktok-shop/shops/${store.us.dto.id}/reconciliation`;
    const compare = async (body: { from: string; to: string }): Promise<ReconciliationDto> =>
      (await store.admin.post<{ reconciliation: ReconciliationDto }>(path(), body)).reconciliation;

    it("says of a period what TikTok has, what Medusa has and what differs, and repairs it", async () => {
      const { control } = store.simulator;
      // Its shares of tax are no round rates: Medusa's total has digits behind the cent.
      const { id: same } = buy(
        store,
        store.us,
        [
          { seller_sku: "CAP-BLACK", quantity: 2, seller_discount: "5.00", platform_discount: "2.00" },
          { seller_sku: "TEE-S", quantity: 1, seller_discount: "3.20" },
        ],
        { shipping_fee: "5.99", shipping_fee_platform_discount: "2.00" },
      );
      const [paidLater = ""] = ids(1);
      const [unpaid = ""] = ids(1, { paid: false });
      await receive(store);
      control.webhookMode("dropped");
      const [missing = ""] = ids(1);
      const asked = period();
      const found = await compare(asked);
      expect(found).toMatchObject({ state: "done", tiktok: 4, medusa: 2, differs: 1, last_error: null });
      expect(found.orders).toMatchObject([
        { tiktok_order_id: missing, medusa_order_id: null, differences: [{ kind: "missing" }] },
      ]);
      expect([same, paidLater, unpaid]).not.toContain(found.orders[0]?.tiktok_order_id);
      const query = new URLSearchParams(asked).toString();
      const again = await store.admin.get<{ reconciliation: ReconciliationDto }>(`${path()}?${query}`);
      expect(again.reconciliation).toEqual(found);

      const { orders, reconciliation } = await store.admin.post<RepairDto>(`${path()}/repair`, asked);
      expect(orders).toMatchObject([{ tiktok_order_id: missing, repaired: true }]);
      expect(reconciliation).toMatchObject({ tiktok: 4, medusa: 3, differs: 0, orders: [] });
      expect((await medusaOrderOf(store, missing)).payment_status).toBe("captured");
    });

    it("names how an order differs, and says so again when a repair cannot change it", async () => {
      const [tampered = ""] = ids(2);
      await receive(store);
      const { medusa_order_id } = await recordOf(store, tampered);
      await store.sql(
        "UPDATE order_line_item SET unit_price = unit_price + 1, raw_unit_price = jsonb_set(raw_unit_price, '{value}', to_jsonb((unit_price + 1)::text)) WHERE id IN (SELECT item_id FROM order_item WHERE order_id = ?)",
        [medusa_order_id],
      );
      const asked = period();
      const found = await compare(asked);
      expect(found.orders).toMatchObject([
        { tiktok_order_id: tampered, medusa_order_id, differences: [{ kind: "total" }] },
      ]);
      const { orders, reconciliation } = await store.admin.post<RepairDto>(`${path()}/repair`, asked);
      expect(orders).toMatchObject([{ tiktok_order_id: tampered, repaired: false, differences: [{ kind: "total" }] }]);
      expect(reconciliation).toMatchObject({ differs: 1 });
    });

    it("is refused without a period, and a repair without a comparison", async () => {
      await expect(store.admin.get(path())).rejects.toThrow(/from/);
      const { from, to } = period();
      await expect(compare({ from: to, to: from })).rejects.toThrow(/empty/);
      await expect(store.admin.post(`${path()}/repair`, { from, to })).rejects.toThrow(/Compare this period first/);
    });

    it("finds nothing in refunds as TikTok made them: of lines, of orders, of an edited return and of an accepted part", async () => {
      const { ask, delivered, set, STEPS } = returnKit(store);
      await set({ platform_discount: "is_revenue" });
      const [partly, wholly] = [1, 2].map(() =>
        buy(store, store.us, [{ seller_sku: "TEE-S", quantity: 2, platform_discount: "2.00" }]),
      );
      await receive(store);
      sim().cancel(partly?.id ?? "", { line_ids: [partly?.lines[0]?.id ?? ""] });
      sim().cancel(wholly?.id ?? "");
      const edited = await delivered();
      const first = ask(edited, { type: "REFUND", amount: "9.00" });
      const next = sim().editReturn(first, { type: "REFUND", amount: "5.00" }).returns.at(-1)?.return_id ?? "";
      sim().decideReturn(next, { decision: "APPROVE_REFUND" });
      STEPS.pay(next);
      const offered = await delivered();
      const part = ask(offered, { type: "REFUND" });
      sim().decideReturn(part, { decision: "OFFER_PARTIAL_REFUND", amount: "2.50" });
      sim().answerOffer(part, true);
      STEPS.pay(part);
      await receive(store);
      expect(await compare(period())).toMatchObject({ tiktok: 4, medusa: 4, differs: 0, orders: [] });
    });

    it("calls nothing repaired that TikTok does not list any more", async () => {
      const tamper = await tamperWithAnswers(store);
      sim().webhookMode("dropped");
      const [gone = ""] = ids(1);
      const asked = period();
      await compare(asked);
      tamper((path) => (path.endsWith("/orders") ? JSON.stringify({ code: 0, data: { orders: [] } }) : null));
      const { orders, reconciliation } = await store.admin.post<RepairDto>(`${path()}/repair`, asked);
      expect(orders).toMatchObject([{ tiktok_order_id: gone, repaired: false, differences: [{ kind: "missing" }] }]);
      expect(reconciliation).toMatchObject({ tiktok: 1, medusa: 0, differs: 1 });
    });

    it("names an order that cannot be read, and compares the others", async () => {
      const tamper = await tamperWithAnswers(store);
      const [odd = "", missing = ""] = ids(2);
      await receive(store);
      await store.sql("DELETE FROM tiktok_order_record WHERE tiktok_order_id = ?", [missing]);
      tamper((path, answer) => {
        if (!path.endsWith("/orders/search")) return null;
        const body = JSON.parse(answer);
        for (const row of body.data.orders) if (row.id === odd) delete row.payment.currency;
        return JSON.stringify(body);
      });
      const { orders } = await compare(period());
      expect(orders.map(({ tiktok_order_id, differences }) => [tiktok_order_id, differences[0]?.kind])).toEqual(
        expect.arrayContaining([
          [odd, "unread"],
          [missing, "missing"],
        ]),
      );
    });
  });
});
