import type { DisconnectPreviewDto } from "../../src/types/dto";
import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import { makeAnnex, sellFrom } from "./harness/annex";
import { receive, receiveLater, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { heldUnits } from "./harness/counts";
import { failOnce } from "./harness/import-steps";
import { medusaOrderOf, medusaOrders, panelOf, recordOf } from "./harness/medusa-orders";
import { ship } from "./harness/ship";
import { levelOf, onTiktok, setStock } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const set = (settings: object) => store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });
  const reservations = () =>
    store.sql<{ id: string; line_item_id: string }>(
      "SELECT id, line_item_id FROM reservation_item WHERE deleted_at IS NULL ORDER BY id",
    );
  const lineIds = async () => (await reservations()).map((one) => one.line_item_id).sort();
  const itemIds = async (tiktokOrderId: string) =>
    (await medusaOrderOf(store, tiktokOrderId)).items.map(({ id }) => id).sort();
  const reserved = async (sku: string) => (await levelOf(store, sku)).reserved;

  /** What TikTok offers after everything is told, of the 50 that the store has. */
  const offered = async () => {
    await setStock(store, "CAP-BLACK", 49);
    await setStock(store, "CAP-BLACK", 50);
    await send(store);
    return onTiktok(store, store.us, "CAP-BLACK");
  };

  it("Without the setting an order that waits reserves nothing", async () => {
    buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
    buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
    await receive(store);
    expect(await reservations()).toEqual([]);
    expect(await heldUnits(store)).toEqual({ "CAP-BLACK": 3 });
  });

  it("Orders that wait already follow a change of the setting, on and off, and their units count once", async () => {
    const { control } = store.simulator;
    const unpaid = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
    buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
    await receive(store);
    await set({ reserve_early: true });
    await receive(store);
    expect(await reserved("CAP-BLACK")).toBe(3);
    expect(await heldUnits(store)).toEqual({});
    expect(await offered()).toBe(47);
    await set({ reserve_early: true });
    expect(await store.sql("SELECT id FROM tiktok_inbox_event WHERE state = 'open'")).toEqual([]);
    await set({ reserve_early: false });
    await receive(store);
    expect(await reservations()).toEqual([]);
    expect(await heldUnits(store)).toEqual({ "CAP-BLACK": 3 });
    expect(await offered()).toBe(47);
    expect(await recordOf(store, unpaid.id)).toMatchObject({ early_lines: null, reserved_at: null });
    control.pay(unpaid.id);
    await receive(store);
    expect(await reserved("CAP-BLACK")).toBe(2);
    expect(await offered()).toBe(47);
  });

  it.each(["before", "after"] as const)(
    "Switched off, stock that a run was cut off at is given back by the next: %s its reservations went",
    async (cut) => {
      await set({ reserve_early: true });
      buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      await receive(store);
      await set({ reserve_early: false });
      const restore = failOnce(store.container, "inventory.deleteReservationItems", cut === "after");
      await receive(store);
      expect(restore()).toBe(true);
      expect(await heldUnits(store)).toEqual({ "CAP-BLACK": 2 });
      await receiveLater(store);
      expect(await reservations()).toEqual([]);
      expect(await heldUnits(store)).toEqual({ "CAP-BLACK": 2 });
      expect(await offered()).toBe(48);
    },
  );

  describe("With it", () => {
    beforeEach(() => set({ reserve_early: true }));

    it("an order has the same reservations from unpaid over on hold to its import, and its units count once", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2, "BOTTLE-750": 1 }, { paid: false, hold: true });
      await receive(store);
      const early = await reservations();
      expect(early).toHaveLength(3);
      expect(await medusaOrders(store)).toEqual([]);
      expect(await heldUnits(store)).toEqual({});
      expect(await offered()).toBe(48);
      control.pay(tiktokOrder.id);
      await receive(store);
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({
        import_state: "waiting",
        tiktok_status: "ON_HOLD",
      });
      expect(await reservations()).toEqual(early);
      expect(await offered()).toBe(48);
      control.endHold(tiktokOrder.id);
      await receive(store);
      expect(await lineIds()).toEqual(await itemIds(tiktokOrder.id));
      expect(await panelOf(store, tiktokOrder.id)).toMatchObject({ import_state: "imported", last_error: null });
      for (const { id, address } of [...control.deliveries()]) if (address) control.redeliver(id, { new_id: true });
      await receive(store);
      expect(await reservations()).toEqual(early);
      expect(await reserved("CAP-BLACK")).toBe(2);
      expect(await offered()).toBe(48);
      await ship(store, await medusaOrderOf(store, tiktokOrder.id), { carrier: "USPS" });
      expect(await reservations()).toEqual([]);
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 48, reserved: 0 });
    });

    it.each([
      ["unpaid", { paid: false }],
      ["on hold", { hold: true }],
    ])(
      "an order that is cancelled while it is %s gives its stock back, although no webhook tells it",
      async (_, how) => {
        const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, how);
        await receive(store);
        expect(await reserved("CAP-BLACK")).toBe(2);
        store.simulator.control.webhookMode("dropped");
        store.simulator.control.cancel(tiktokOrder.id);
        await sweepOrdersJob(store.container);
        await receive(store);
        expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "skipped", early_lines: null });
        expect(await reservations()).toEqual([]);
        expect(await reserved("CAP-BLACK")).toBe(0);
        expect(await offered()).toBe(50);
      },
    );

    it("a unit that is cancelled while its order waits is free, and the others stay reserved", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2, "CAP-OLIVE": 1 }, { hold: true });
      await receive(store);
      const [line] = tiktokOrder.detail.line_items;
      control.cancel(tiktokOrder.id, { line_ids: [line?.id ?? ""] });
      await receive(store);
      expect(await reserved("CAP-BLACK")).toBe(1);
      expect(await offered()).toBe(49);
      control.endHold(tiktokOrder.id);
      await receive(store);
      expect(await reservations()).toHaveLength(2);
      const { items } = await medusaOrderOf(store, tiktokOrder.id);
      expect(await lineIds()).toEqual(
        items
          .filter(({ quantity }) => quantity > 0)
          .map(({ id }) => id)
          .sort(),
      );
    });

    it("orders that wait, that come in and that are new together are each reserved once", async () => {
      const { control } = store.simulator;
      const [first, second, third] = [1, 2, 3].map((count) =>
        buy(store, store.us, { "CAP-BLACK": count }, { paid: false }),
      );
      await receive(store);
      expect(await reserved("CAP-BLACK")).toBe(6);
      control.pay(first?.id ?? "");
      control.pay(second?.id ?? "");
      const fresh = buy(store, store.us, { "CAP-BLACK": 1 });
      buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      await receive(store);
      expect(await medusaOrders(store)).toHaveLength(3);
      expect(await reserved("CAP-BLACK")).toBe(9);
      expect(await reservations()).toHaveLength(9);
      control.cancel(third?.id ?? "");
      await receive(store);
      expect(await reservations()).toHaveLength(6);
      expect(await lineIds()).toEqual(expect.arrayContaining(await itemIds(fresh.id)));
    });

    it.each([
      ["inventory.createReservationItems", false],
      ["inventory.createReservationItems", true],
    ] as const)("a run that is cut off at %s (done all the same: %s) is finished by the next", async (step, done) => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      const failed = failOnce(store.container, step, done);
      await receive(store);
      expect(failed()).toBe(true);
      await receiveLater(store);
      expect(await reserved("CAP-BLACK")).toBe(2);
      expect(await heldUnits(store)).toEqual({});
      control.pay(tiktokOrder.id);
      await receive(store);
      expect(await lineIds()).toEqual(await itemIds(tiktokOrder.id));
      expect(await reserved("CAP-BLACK")).toBe(2);
    });

    it.each([false, true])(
      "a run that is cut off before anything is saved leaves nothing behind (paid since: %s)",
      async (isPaid) => {
        const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
        const failed = failOnce(store.container, "inventory.createReservationItems", true);
        await receive(store);
        expect(failed()).toBe(true);
        await set({ reserve_early: false });
        if (isPaid) store.simulator.control.pay(tiktokOrder.id);
        else store.simulator.control.cancel(tiktokOrder.id);
        await receiveLater(store);
        expect(await lineIds()).toEqual(isPaid ? await itemIds(tiktokOrder.id) : []);
        expect(await reserved("CAP-BLACK")).toBe(isPaid ? 2 : 0);
      },
    );

    it.each([false, true])("what is to be given back is given back by the next run (done: %s)", async (tookEffect) => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      await receive(store);
      store.simulator.control.cancel(tiktokOrder.id);
      const failed = failOnce(store.container, "inventory.deleteReservationItems", tookEffect);
      await receive(store);
      expect(failed()).toBe(true);
      await receiveLater(store);
      expect(await reserved("CAP-BLACK")).toBe(0);
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "skipped" });
    });

    it("what is not in stock is a back-order, and is flagged once the order comes in; whom it did not lack is not", async () => {
      await setStock(store, "CAP-BLACK", 2);
      const [first, second] = [2, 1].map((count) => buy(store, store.us, { "CAP-BLACK": count }, { paid: false }));
      await receive(store);
      expect(await reserved("CAP-BLACK")).toBe(3);
      for (const tiktokOrder of [second, first]) store.simulator.control.pay(tiktokOrder?.id ?? "");
      await receive(store);
      expect((await panelOf(store, first?.id ?? "")).oversold).toEqual([]);
      expect((await panelOf(store, second?.id ?? "")).oversold).toEqual([
        expect.objectContaining({ sku: "CAP-BLACK", quantity: 1 }),
      ]);
    });

    it("an order that the stock does not cover waits without it where such orders are held, and takes none of another's", async () => {
      await set({ oversold: "hold" });
      await setStock(store, "CAP-BLACK", 2);
      const two = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      await receive(store);
      const one = buy(store, store.us, { "CAP-BLACK": 1 }, { paid: false });
      await receive(store);
      expect(await reserved("CAP-BLACK")).toBe(2);
      expect(await heldUnits(store)).toEqual({ "CAP-BLACK": 1 });
      for (const tiktokOrder of [one, two]) store.simulator.control.pay(tiktokOrder.id);
      await receive(store);
      expect(await recordOf(store, one.id)).toMatchObject({ import_state: "held" });
      expect(await lineIds()).toEqual(await itemIds(two.id));
    });

    it("units are reserved where they are when the order is placed, and stay there", async () => {
      const annex = await makeAnnex(store, { "CAP-BLACK": 5 });
      await sellFrom(store, store.us, annex.id);
      await setStock(store, "CAP-BLACK", 1);
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 3 }, { paid: false });
      await receive(store);
      const early = await reservations();
      expect([await reserved("CAP-BLACK"), (await annex.levelOf("CAP-BLACK"))?.reserved]).toEqual([1, 2]);
      await setStock(store, "CAP-BLACK", 9);
      store.simulator.control.pay(tiktokOrder.id);
      await receive(store);
      expect(await reservations()).toEqual(early);
      expect(await lineIds()).toEqual(await itemIds(tiktokOrder.id));
      expect((await panelOf(store, tiktokOrder.id)).oversold).toEqual([]);
    });

    it("a SKU that is matched while its order waits is reserved then", async () => {
      const skus = [{ seller_sku: "NOBODY-KNOWS", price: "70.00", stock: 5 }];
      store.simulator.control.createListing({ shop_id: store.us.tiktokId, title: "Scarf", skus });
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`);
      const tiktokOrder = buy(store, store.us, { "NOBODY-KNOWS": 1, "CAP-BLACK": 1 }, { paid: false });
      await receive(store);
      expect(await reservations()).toHaveLength(1);
      const [variant] = await store.sql<{ id: string }>("SELECT id FROM product_variant WHERE sku = 'SCARF-RED'");
      const sku = tiktokOrder.detail.line_items.find(({ seller_sku }) => seller_sku === "NOBODY-KNOWS")?.sku_id;
      const path = `/admin/tiktok-shop/shops/${store.us.dto.id}/sku-links/${sku}`;
      await store.admin.post(path, { variant_id: variant?.id });
      await receive(store);
      expect(await reserved("SCARF-RED")).toBe(1);
      expect(await reservations()).toHaveLength(2);
    });

    it.each([
      ["while its order waits", "import", true],
      ["while its order waits, and holds it where such orders are held", "hold", true],
      ["after its import", "import", false],
    ])("a SKU that is matched %s and not in stock is flagged as lacking", async (_, oversold, waits) => {
      await set({ oversold });
      const skus = [{ seller_sku: "NOBODY-KNOWS", price: "70.00", stock: 5 }];
      store.simulator.control.createListing({ shop_id: store.us.tiktokId, title: "Scarf", skus });
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`);
      await setStock(store, "SCARF-RED", 0);
      const tiktokOrder = buy(store, store.us, { "NOBODY-KNOWS": 1, "CAP-BLACK": 1 }, { paid: !waits });
      await receive(store);
      const [variant] = await store.sql<{ id: string }>("SELECT id FROM product_variant WHERE sku = 'SCARF-RED'");
      const sku = tiktokOrder.detail.line_items.find(({ seller_sku }) => seller_sku === "NOBODY-KNOWS")?.sku_id;
      const path = `/admin/tiktok-shop/shops/${store.us.dto.id}/sku-links/${sku}`;
      await store.admin.post(path, { variant_id: variant?.id });
      await receive(store);
      if (waits) store.simulator.control.pay(tiktokOrder.id);
      await receive(store);
      const lack = [expect.objectContaining({ sku: "SCARF-RED", quantity: 1 })];
      if (oversold === "hold") {
        const { id } = await recordOf(store, tiktokOrder.id);
        expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "held" });
        expect(await reserved("SCARF-RED")).toBe(0);
        await store.admin.post(`/admin/tiktok-shop/orders/${id}/accept`);
      }
      expect((await panelOf(store, tiktokOrder.id)).oversold).toEqual(lack);
      expect([await reserved("SCARF-RED"), await reserved("CAP-BLACK")]).toEqual([1, 1]);
    });

    it("disconnecting the shop gives the stock back, and says so beforehand", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      const paid = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const path = `/admin/tiktok-shop/shops/${store.us.dto.id}`;
      const said = await store.admin.get<DisconnectPreviewDto>(`${path}/disconnect-preview`);
      expect(said.deletes.held_units).toBe(2);
      expect(await store.admin.delete(path)).toEqual(said);
      expect(await lineIds()).toEqual(await itemIds(paid.id));
      expect(await reserved("CAP-BLACK")).toBe(1);
      expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ early_lines: null, reserved_at: null });
    });

    it("erasing the buyer of an order that waits gives its stock back for good", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { paid: false });
      await receive(store);
      await store.admin.post("/admin/tiktok-shop/erase", { tiktok_order_id: tiktokOrder.id });
      expect(await reservations()).toEqual([]);
      store.simulator.control.pay(tiktokOrder.id);
      await receive(store);
      expect(await reservations()).toEqual([]);
      expect(await medusaOrders(store)).toEqual([]);
    });
  });
});
