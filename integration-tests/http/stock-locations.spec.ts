import type { ShopDto } from "../../src/types/dto";
import sweepStockJob from "../../src/jobs/tiktok-shop-sweep-stock";
import { alerts } from "./harness/alerts";
import { type Annex, makeAnnex, sellFrom } from "./harness/annex";
import { quiet, receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { heard } from "./harness/heard";
import { makeKit } from "./harness/kit";
import { medusaOrderOf, panelOf } from "./harness/medusa-orders";
import { returnKit } from "./harness/return-kit";
import { ship } from "./harness/ship";
import { dropLevel, levelOf, onTiktok, reserve, setStock } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  describe("A shop that sells from two locations", () => {
    let annex: Annex;
    beforeEach(async () => {
      annex = await makeAnnex(store, { "CAP-BLACK": 5, "BOTTLE-750": 2, "TEE-S": 5 });
      await sellFrom(store, store.us, annex.id);
      await send(store);
    });
    /** Where an order's units are reserved: of each line, the locations of its reservations. */
    const placesOf = async (tiktokOrderId: string) => {
      const { items } = await medusaOrderOf(store, tiktokOrderId);
      const rows = await store.sql<{ line_item_id: string; location_id: string; quantity: string }>(
        "SELECT line_item_id, location_id, quantity FROM reservation_item WHERE deleted_at IS NULL ORDER BY quantity",
      );
      const nameOf = (id: string) => (id === annex.id ? "annex" : "main");
      return items
        .map(({ id }) => rows.filter((row) => row.line_item_id === id).map((row) => nameOf(row.location_id)))
        .sort((a, b) => (a.join() > b.join() ? -1 : 1));
    };

    const remove = (locationId: string) =>
      heard(store, "stock_location.stock-location.deleted", () =>
        store.admin.delete(`/admin/stock-locations/${locationId}`),
      );

    it("offers what both have, follows a change at either, and the setting itself", async () => {
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(53);
      await annex.setStock("CAP-BLACK", 9);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(57);
      await reserve(store, "CAP-BLACK", 40);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(17);
      await sellFrom(store, store.us);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(8);
    });

    it("takes an order's units from the main one, then from the other, and is short of what neither has", async () => {
      await setStock(store, "CAP-BLACK", 1);
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 7 });
      await receive(store);
      expect(await placesOf(tiktokOrder.id)).toEqual([...Array(2).fill(["main"]), ...Array(5).fill(["annex"])]);
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 1, reserved: 2 });
      expect(await annex.levelOf("CAP-BLACK")).toEqual({ stocked: 5, reserved: 5 });
      const { oversold } = await panelOf(store, tiktokOrder.id);
      expect(oversold).toEqual([expect.objectContaining({ sku: "CAP-BLACK", quantity: 1 })]);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(0);
      store.simulator.control.cancel(tiktokOrder.id);
      await receive(store);
      expect(await annex.levelOf("CAP-BLACK")).toEqual({ stocked: 5, reserved: 0 });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 1, reserved: 0 });
    });

    it("holds an order that both together lack, where the shop wants it so, until either gets the stock", async () => {
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings: { oversold: "hold" } });
      await setStock(store, "CAP-BLACK", 1);
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 7 });
      await receive(store);
      expect((await panelOf(store, tiktokOrder.id)).import_state).toBe("held");
      await annex.setStock("CAP-BLACK", 6);
      await send(store);
      await receive(store);
      expect(await panelOf(store, tiktokOrder.id)).toMatchObject({ import_state: "imported", oversold: [] });
    });

    it("keeps a set together where one location has all of it, and else takes its items from where they are", async () => {
      await makeKit(store, "HIKER-SET", { "CAP-BLACK": 2, "BOTTLE-750": 1 });
      const skus = [{ seller_sku: "HIKER-SET", price: "70.00", stock: 1 }];
      store.simulator.control.createListing({ shop_id: store.us.tiktokId, title: "Set", skus });
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`);
      await setStock(store, "CAP-BLACK", 3);
      await setStock(store, "BOTTLE-750", 0);
      await send(store);
      // Three caps here and five there are three pairs, and there are two bottles.
      expect(onTiktok(store, store.us, "HIKER-SET")).toBe(2);
      const whole = buy(store, store.us, { "HIKER-SET": 1 });
      await receive(store);
      expect(await placesOf(whole.id)).toEqual([["annex", "annex"]]);
      await annex.setStock("CAP-BLACK", 3);
      const parted = buy(store, store.us, { "HIKER-SET": 1 });
      await receive(store);
      expect(await placesOf(parted.id)).toEqual([["annex", "main"]]);
      expect((await panelOf(store, parted.id)).oversold).toEqual([]);
      await ship(store, await medusaOrderOf(store, parted.id), { carrier: "USPS", ...(await annex.parcel()) });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 3, reserved: 0 });
      expect(await annex.levelOf("CAP-BLACK")).toEqual({ stocked: 1, reserved: 2 });
      expect(await annex.levelOf("BOTTLE-750")).toEqual({ stocked: 1, reserved: 1 });
    });

    it("ships from the other one, from Medusa with its number and from Seller Center as reserved", async () => {
      const { control } = store.simulator;
      await setStock(store, "CAP-BLACK", 0);
      const [first, second] = [buy(store, store.us, { "CAP-BLACK": 1 }), buy(store, store.us, { "CAP-BLACK": 2 })];
      await receive(store);
      await ship(store, await medusaOrderOf(store, first.id), { carrier: "USPS", ...(await annex.parcel()) });
      expect(control.order(first.id).packages).toMatchObject([{ tracking_number: "9400111899223856928499" }]);
      expect(await annex.levelOf("CAP-BLACK")).toEqual({ stocked: 4, reserved: 2 });
      control.ship(second.id, { tracking_number: "1Z999AA10123456784" });
      await quiet(store);
      expect(await annex.levelOf("CAP-BLACK")).toEqual({ stocked: 2, reserved: 0 });
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 0, reserved: 0 });
      const parcels = await store.sql<{ location_id: string }>("SELECT location_id FROM fulfillment");
      expect(parcels.map(({ location_id }) => location_id)).toEqual([annex.id, annex.id]);
    });

    it("keeps what the merchant has tied to the locations", async () => {
      const channels = (id: string) =>
        store.sql(
          "SELECT sales_channel_id FROM sales_channel_stock_location WHERE stock_location_id = ? AND deleted_at IS NULL",
          [id],
        );
      expect(await channels(annex.id)).toEqual([{ sales_channel_id: store.us.dto.sales_channel.id }]);
      await sellFrom(store, store.us);
      expect(await channels(annex.id)).toHaveLength(1);
      await sellFrom(store, store.gb, annex.id);
      expect(await channels(annex.id)).toHaveLength(2);
      const options = await store.sql("SELECT id FROM shipping_option WHERE deleted_at IS NULL");
      // The main location's own, and the one that the first shop brought.
      expect(options).toHaveLength(2);
    });

    it("goes on when one of them was deleted in Medusa, until the merchant takes it out", async () => {
      await remove(annex.id);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(48);
      const path = `/admin/tiktok-shop/shops/${store.us.dto.id}`;
      const settings = { further_stock_location_ids: [annex.id], reserve_early: true };
      const places = { stock_location_id: store.us.dto.stock_location.id };
      const kept = await store.admin.post<{ shop: ShopDto }>(path, { settings, ...places });
      expect(kept.shop).toMatchObject({
        settings: { reserve_early: true },
        further_stock_locations: [{ id: annex.id, name: "(deleted)" }],
      });
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 });
      await receive(store);
      expect(await panelOf(store, tiktokOrder.id)).toMatchObject({ import_state: "imported", last_error: null });
      expect(await placesOf(tiktokOrder.id)).toEqual([["main"], ["main"]]);
      const lacking = buy(store, store.us, { "BOTTLE-750": 60 });
      await setStock(store, "BOTTLE-750", 59);
      await receive(store);
      expect((await panelOf(store, lacking.id)).oversold).toEqual([
        expect.objectContaining({ sku: "BOTTLE-750", quantity: 1 }),
      ]);
      await setStock(store, "CAP-BLACK", 40);
      await send(store);
      expect(await store.sql("SELECT kind FROM tiktok_outbox_task WHERE state <> 'done'")).toEqual([]);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(38);
      const without = await sellFrom(store, store.us);
      expect(without.further_stock_locations).toEqual([]);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(38);
      await expect(sellFrom(store, store.us, annex.id)).rejects.toThrow("There is no stock location");
    });

    it("offers and takes nothing of a deleted main one, and tells the merchant until another is chosen", async () => {
      await remove(store.us.dto.stock_location.id);
      const told = async () => (await alerts(store)).filter(({ shop_id }) => shop_id === store.us.dto.id);
      expect(await told()).toEqual([
        expect.objectContaining({ severity: "critical", message: expect.stringContaining("Choose another one") }),
      ]);
      const [here, gone] = [buy(store, store.us, { "CAP-BLACK": 2 }), buy(store, store.us, { "CAP-OLIVE": 1 })];
      await receive(store);
      expect(await placesOf(here.id)).toEqual([["annex"], ["annex"]]);
      expect(await placesOf(gone.id)).toEqual([[]]);
      expect(await panelOf(store, gone.id)).toMatchObject({
        import_state: "imported",
        oversold: [{ sku: "CAP-OLIVE", quantity: 1 }],
        last_error: { message: expect.stringContaining("no stock was reserved for CAP-OLIVE") },
      });
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(3);
      expect(onTiktok(store, store.us, "CAP-OLIVE")).toBe(0);
      await sweepStockJob(store.container);
      expect(await told()).toHaveLength(1);
      const path = `/admin/tiktok-shop/shops/${store.us.dto.id}`;
      const chosen = { stock_location_id: annex.id, settings: { further_stock_location_ids: [] } };
      const { shop } = await store.admin.post<{ shop: ShopDto }>(path, chosen);
      expect(shop.stock_location).toEqual({ id: annex.id, name: "Annex" });
      expect(await told()).toEqual([]);
      await annex.setStock("CAP-BLACK", 9);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(7);
    });

    it("puts what comes back where it is kept, if that is not the shop's main location", async () => {
      const { set, delivered, ask, through, returnsOf } = returnKit(store);
      await set({ restock_returns: "when_received" });
      await dropLevel(store, "TEE-S");
      const tiktokOrder = await delivered(1, await annex.parcel());
      expect(await annex.levelOf("TEE-S")).toEqual({ stocked: 4, reserved: 0 });
      through(ask(tiktokOrder));
      await receive(store);
      expect(await annex.levelOf("TEE-S")).toEqual({ stocked: 5, reserved: 0 });
      expect(await returnsOf(tiktokOrder.id)).toMatchObject([{ status: "refunded", restocked: true }]);
    });
  });
});
