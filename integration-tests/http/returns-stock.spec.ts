import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import { receive, receiveLater } from "./harness/boxes";
import { buy } from "./harness/buy";
import { failOnce, RETURN_STEPS } from "./harness/import-steps";
import { medusaOrderOf, panelOf } from "./harness/medusa-orders";
import { returnKit } from "./harness/return-kit";
import { ship } from "./harness/ship";
import { levelOf } from "./harness/stock";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { until } from "../setup/until";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const { control, set, delivered, ask, STEPS, through, refundOf, expectBooks, ...found } = returnKit(store);
  const { returnsOf, nativeReturns, again } = found;

  describe("A return that was cancelled in Medusa, as the seller refused it", () => {
    it("is taken up again, and its goods restocked once, when TikTok lets them come back after all", async () => {
      const tamper = await tamperWithAnswers(store);
      await set({ restock_returns: "when_received" });
      const tiktokOrder = await delivered();
      const returnId = ask(tiktokOrder);
      await receive(store);
      control().decideReturn(returnId, { decision: "REJECT_RETURN" });
      await receive(store);
      expect(await nativeReturns(tiktokOrder.id)).toMatchObject([{ status: "canceled" }]);
      const said = (status: string) => (_: string, answer: string) =>
        answer.replaceAll('"return_status":"REFUND_OR_RETURN_REQUEST_REJECT"', `"return_status":"${status}"`);
      await store.simulator.clock.advance(60);
      control().escalateReturn(returnId);
      tamper(said("BUYER_SHIPPED_ITEM"));
      await receive(store);
      const units = { units: 1, damaged: 0 };
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "requested", received: 0, ...units }]);
      tamper(null);
      control().arbitrateReturn(returnId, "SUPPORT_BUYER");
      STEPS.pay(returnId);
      await receive(store);
      await again(tiktokOrder.id);
      expect(await nativeReturns(tiktokOrder.id)).toEqual([{ status: "received", received: 1, ...units }]);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 29, reserved: 0 });
      await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
    });

    it.each([
      ["order.updateReturns", true],
      ["order.createOrderChange", true],
      ["order.confirmOrderChange", true],
      ["order.updateReturnItems", false],
    ] as const)(
      "is received, and not restocked, when goods were refused on arrival and TikTok decides for the buyer, cut off at %s",
      async (step, tookEffect) => {
        await set({ restock_returns: "when_received" });
        const tiktokOrder = await delivered();
        const returnId = ask(tiktokOrder);
        STEPS.approve(returnId);
        STEPS.ship(returnId);
        await receive(store);
        control().decideReturn(returnId, { decision: "REJECT_RECEIVED_PACKAGE" });
        await receive(store);
        expect(await nativeReturns(tiktokOrder.id)).toMatchObject([{ status: "canceled" }]);
        control().escalateReturn(returnId);
        await receive(store);
        control().arbitrateReturn(returnId, "SUPPORT_BUYER");
        STEPS.pay(returnId);
        const restore = failOnce(store.container, step, tookEffect);
        await receive(store);
        expect(restore()).toBe(true);
        await receiveLater(store);
        await again(tiktokOrder.id);
        const dismissed = { status: "received", units: 1, received: 1, damaged: 1 };
        expect(await nativeReturns(tiktokOrder.id)).toEqual([dismissed]);
        expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 28, reserved: 0 });
        await expectBooks(tiktokOrder, refundOf(tiktokOrder.id, returnId));
      },
    );
  });

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

  describe("A return of goods that had left before the shop was connected", () => {
    const levels = async () => [await levelOf(store, "TEE-S"), await levelOf(store, "CAP-BLACK")];

    /** Orders that nobody told the store of, delivered, in a shop that is connected only now. */
    async function deliveredBefore(...lines: Parameters<typeof buy>[2][]) {
      control().webhookMode("dropped");
      const tiktokOrders = lines.map((bought) => {
        const { id } = buy(store, store.us, bought, { shipping_fee: "4.99", tax_rate: "0.0825" });
        control().ship(id);
        return control().deliver(id);
      });
      await connectedFromNowOn();
      control().webhookMode("normal");
      return tiktokOrders;
    }

    /** TikTok's times are whole seconds: the shop is connected in a later one. */
    async function connectedFromNowOn() {
      const { clock } = store.simulator;
      const last = clock.seconds();
      await until("the next second begins", () => Promise.resolve(clock.seconds() > last));
      await store.sql("UPDATE tiktok_shop SET created_at = to_timestamp(?)", [clock.seconds()]);
      store.container.resolve(TIKTOK_SHOP_MODULE).cache.forget(null);
    }

    it("adds them to the stock once, which was counted without them, where the shop says so", async () => {
      await set({ restock_returns: "when_received" });
      const [plain, bundle] = await deliveredBefore({ "TEE-S": 2 }, [
        {
          seller_sku: "LEGACY-SKU-1",
          quantity: 1,
          price: "30.00",
          components: [{ seller_sku: "CAP-BLACK", quantity: 2 }],
        },
      ]);
      if (!plain || !bundle) throw new Error("Two orders were placed.");
      expect(await levels()).toMatchObject([{ stocked: 30 }, { stocked: 48 }]);
      const returnId = ask(plain);
      through(returnId);
      through(ask(bundle));
      await receive(store);
      for (const { id } of [plain, bundle]) await again(id);
      expect(await levels()).toEqual([
        { stocked: 31, reserved: 0 },
        { stocked: 50, reserved: 0 },
      ]);
      expect(await returnsOf(plain.id)).toMatchObject([{ status: "refunded", restocked: true }]);
      expect(await nativeReturns(plain.id)).toEqual([{ status: "received", units: 1, received: 1, damaged: 0 }]);
      await expectBooks(plain, refundOf(plain.id, returnId));
    });

    it("leaves the stock alone where the shop's rule was to when they came, and where no variant stood for them", async () => {
      const [kept, unknown] = await deliveredBefore({ "TEE-S": 1 }, [
        { seller_sku: "LEGACY-SKU-1", quantity: 1, price: "30.00" },
      ]);
      if (!kept || !unknown) throw new Error("Two orders were placed.");
      through(ask(kept));
      await receive(store);
      await set({ restock_returns: "when_received" });
      through(ask(unknown));
      await receive(store);
      const [variant] = await store.sql<{ id: string }>("SELECT id FROM product_variant WHERE sku = 'TEE-S'");
      const path = `/admin/tiktok-shop/shops/${store.us.dto.id}/sku-links/${unknown.lines[0]?.sku_id}`;
      await store.admin.post(path, { variant_id: variant?.id });
      for (const { id } of [kept, unknown]) await again(id);
      expect(await levelOf(store, "TEE-S")).toEqual({ stocked: 30, reserved: 0 });
      expect(await returnsOf(unknown.id)).toMatchObject([{ status: "refunded", restocked: false }]);
    });
  });
});
