import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { failOnce, RETURN_STEPS } from "./harness/import-steps";
import { medusaOrderOf, panelOf } from "./harness/medusa-orders";
import { returnKit } from "./harness/return-kit";
import { ship } from "./harness/ship";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const { control, set, ask, through, refundOf, expectBooks, returnsOf, nativeReturns, again } = returnKit(store);

  describe("A return of single components of a bundle", () => {
    const SET = {
      seller_sku: "LEGACY-SKU-1",
      quantity: 1,
      price: "60.01",
      components: [
        { seller_sku: "CAP-BLACK", quantity: 2 },
        { seller_sku: "BOTTLE-750", quantity: 1 },
      ],
    };

    async function deliveredSet() {
      const { id } = buy(store, store.us, [SET], { shipping_fee: "4.99", tax_rate: "0.0825" });
      await receive(store);
      const parcel = { carrier: "USPS", tracking_number: `94001118992238${id.slice(-8)}` };
      await ship(store, await medusaOrderOf(store, id), parcel);
      const tiktokOrder = control().deliver(id);
      await receive(store);
      const [line] = tiktokOrder.detail.line_items;
      const units: { id: string }[] = (line && Reflect.get(line, "sub_item_info")) ?? [];
      const [cap = "", ...rest] = units.map((unit) => unit.id);
      return { tiktokOrder, cap, rest };
    }

    const stock = async () => [
      (await levelOf(store, "CAP-BLACK")).stocked,
      (await levelOf(store, "BOTTLE-750")).stocked,
    ];
    const WHOLE = { line_ids: undefined };

    it("puts back the very components, once, and the rest with another return, its money exact", async () => {
      await set({ restock_returns: "when_received" });
      const before = await stock();
      const { tiktokOrder, cap, rest } = await deliveredSet();
      const [caps = 0, bottles = 0] = before;
      expect(await stock()).toEqual([caps - 2, bottles - 1]);
      const one = ask(tiktokOrder, { ...WHOLE, component_ids: [cap] });
      through(one);
      await receive(store);
      await again(tiktokOrder.id);
      expect(await stock()).toEqual([caps - 1, bottles - 1]);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "received", units: 1, received: 1, damaged: 0 }]);
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, one));
      const others = ask(tiktokOrder, { ...WHOLE, component_ids: rest });
      through(others);
      await receive(store);
      await again(tiktokOrder.id);
      expect(await stock()).toEqual(before);
      expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ restocked: true }, { restocked: true }]);
      expect(await nativeReturns(tiktokOrder.id)).toHaveLength(1);
      const both = refundOf(tiktokOrder.id, one) + refundOf(tiktokOrder.id, others);
      await expectBooks(tiktokOrder, Number(both.toFixed(2)));
      expect((await panelOf(store, tiktokOrder.id)).last_error).toBeNull();
    });

    it("leaves them to a person where the shop's rule was so when they came, whatever it is later", async () => {
      const { tiktokOrder, cap, rest } = await deliveredSet();
      const before = await stock();
      through(ask(tiktokOrder, { ...WHOLE, component_ids: [cap] }));
      through(ask(tiktokOrder, { ...WHOLE, component_ids: rest }));
      await receive(store);
      await set({ restock_returns: "when_received" });
      await again(tiktokOrder.id);
      expect(await stock()).toEqual(before);
      expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ restocked: false }, { restocked: false }]);
      await expectBooks(tiktokOrder, Number((60.01 * 1.0825).toFixed(2)));
    });

    it("keeps the books exact when the unit goes over from a return that its buyer keeps to another one", async () => {
      await set({ restock_returns: "when_received" });
      const { tiktokOrder, cap, rest } = await deliveredSet();
      const before = await stock();
      const kept = ask(tiktokOrder, { ...WHOLE, component_ids: [cap] });
      const [caps = 0, bottles = 0] = before;
      const others = ask(tiktokOrder, { ...WHOLE, component_ids: rest });
      await receive(store);
      through(others);
      await receive(store);
      expect(await stock()).toEqual([caps + 1, bottles + 1]);
      control().decideReturn(kept, { decision: "APPROVE_RETURN", buyer_keep_item: true });
      control().payRefund(kept);
      await receive(store);
      await again(tiktokOrder.id);
      expect(await stock()).toEqual([caps + 1, bottles + 1]);
      expect((await nativeReturns(tiktokOrder.id)).map(({ status }) => status)).toEqual(["canceled", "received"]);
      const both = refundOf(tiktokOrder.id, kept) + refundOf(tiktokOrder.id, others);
      await expectBooks(tiktokOrder, Number(both.toFixed(2)));
    });

    it.each(["before", "after"] as const)(
      "is finished by the next run, wherever one stopped: %s each step of the second return",
      async (cut) => {
        await set({ restock_returns: "when_received" });
        const whole = await stock();
        for (const step of ["inventory.updateInventoryLevels", ...RETURN_STEPS.slice(-3)] as const) {
          const { tiktokOrder, cap, rest } = await deliveredSet();
          through(ask(tiktokOrder, { ...WHOLE, component_ids: [cap] }));
          await receive(store);
          through(ask(tiktokOrder, { ...WHOLE, component_ids: rest }));
          const restore = failOnce(store.container, step, cut === "after");
          await receive(store);
          expect([step, restore()]).toEqual([step, true]);
          await receiveLater(store);
          expect([step, await stock()]).toEqual([step, whole]);
          await expectBooks(tiktokOrder, Number((60.01 * 1.0825).toFixed(2)));
        }
      },
      300_000,
    );
  });
});
