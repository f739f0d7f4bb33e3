import { Modules } from "@medusajs/framework/utils";
import type { PlaceOrder } from "../../src/simulator";
import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import sweepStockJob from "../../src/jobs/tiktok-shop-sweep-stock";
import { drainOutbox } from "../../src/workflows/outbound/drain-outbox";
import { until } from "../setup/until";
import { receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { connectShop, shopDto } from "./harness/connect";
import { heldUnits } from "./harness/counts";
import { makeKit } from "./harness/kit";
import { medusaOrderOf, panelOf } from "./harness/medusa-orders";
import { refuseSettling } from "./harness/refuse-settling";
import { ship } from "./harness/ship";
import { dropLevel, onTiktok, reserve, setStock } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

const UPDATE = "POST /product/202309/products/{product_id}/inventory/update";

withSellingStore((store) => {
  const updates = () => store.simulator.control.requests().filter((call) => call.endpoint === UPDATE);
  const linkSkus = () => store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}/link-skus`);
  /** One more listing in the US shop, linked. */
  const list = async (seller_sku: string, stock: number) => {
    const skus = [{ seller_sku, price: "70.00", stock }];
    store.simulator.control.createListing({ shop_id: store.us.tiktokId, title: seller_sku, skus });
    await linkSkus();
  };

  describe("TikTok's quantity", () => {
    it("follows a stock that is edited in the admin", async () => {
      await setStock(store, "CAP-BLACK", 35);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(35);
      expect(onTiktok(store, store.us, "CAP-OLIVE")).toBe(12);
      expect(updates()).toHaveLength(1);
    });

    it("is sent by the very next run when a failing database left a run half done", async () => {
      await setStock(store, "CAP-BLACK", 35);
      await setStock(store, "BOTTLE-750", 4);
      await refuseSettling(store, "tiktok_outbox_task", () => expect(send(store)).rejects.toThrow(/disk full/));
      const open = () => store.sql("SELECT key FROM tiktok_outbox_task WHERE state = 'open'");
      expect(await open()).not.toEqual([]);
      await drainOutbox(store.container);
      expect(await open()).toEqual([]);
      expect(onTiktok(store, store.us, "BOTTLE-750")).toBe(4);
    });

    it("follows the reservations of every other channel", async () => {
      await reserve(store, "CAP-OLIVE", 5);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-OLIVE")).toBe(7);
    });

    it("is set once for a burst of changes, and by one call for the SKUs of one product", async () => {
      for (const quantity of [40, 39, 38, 37]) await setStock(store, "CAP-BLACK", quantity);
      await setStock(store, "CAP-OLIVE", 3);
      await reserve(store, "CAP-BLACK", 2);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(35);
      expect(onTiktok(store, store.us, "CAP-OLIVE")).toBe(3);
      expect(updates()).toHaveLength(1);
    });

    it("is left alone where it is right already, whether a change or the sweep asks", async () => {
      await setStock(store, "CAP-BLACK", 47);
      await setStock(store, "CAP-BLACK", 48);
      await send(store);
      await sweepStockJob(store.container);
      await send(store);
      expect(updates()).toEqual([]);
    });

    it("is put right by the sweep when stock changed without an event", async () => {
      await store.sql(
        "UPDATE inventory_level SET stocked_quantity = 9, raw_stocked_quantity = ? WHERE inventory_item_id = ?",
        [JSON.stringify({ value: "9", precision: 20 }), store.catalogue.inventory_items["TEE-S"]],
      );
      await sweepStockJob(store.container);
      await send(store);
      expect(onTiktok(store, store.us, "TEE-S")).toBe(9);
    });

    it("stays as it is when an imported order is shipped: its units were taken off when the buyer ordered", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 });
      await receive(store);
      await ship(store, await medusaOrderOf(store, tiktokOrder.id), { carrier: "USPS" });
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(46);
      expect(updates()).toEqual([]);
    });

    it("is never 0 for a variant that the shop's location does not keep", async () => {
      await dropLevel(store, "CAP-BLACK");
      await sweepStockJob(store.container);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(48);
    });

    it("is 0 rather than negative when more is reserved than there is", async () => {
      buy(store, store.us, { "CAP-OLIVE": 4 });
      await receive(store);
      await setStock(store, "CAP-OLIVE", 1);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-OLIVE")).toBe(0);
    });
  });

  describe("A push never gives back what a buyer holds, although no webhook ever came", () => {
    it.each([
      ["unpaid", { paid: false }],
      ["on hold", { hold: true }],
      ["paid and not read yet", {}],
    ] satisfies [string, Partial<PlaceOrder>][])("by an order that is %s", async (_what, order) => {
      store.simulator.control.webhookMode("dropped");
      buy(store, store.us, { "CAP-BLACK": 3 }, order);
      await setStock(store, "CAP-BLACK", 50);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(47);
    });

    it("by a cancelled order no longer: its units are offered again", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 3 }, { hold: true });
      await setStock(store, "CAP-BLACK", 50);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(47);
      store.simulator.control.cancel(tiktokOrder.id);
      await receive(store);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(50);
      expect(await heldUnits(store)).toEqual({});
    });

    it("counts a unit once, from the first sight of the order to its reservation", async () => {
      const { control } = store.simulator;
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { paid: false, hold: true });
      for (const step of [() => undefined, () => control.pay(tiktokOrder.id), () => control.endHold(tiktokOrder.id)]) {
        step();
        await receive(store);
        await sweepStockJob(store.container);
        await send(store);
        expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(47);
      }
      expect(updates()).toEqual([]);
    });

    it("in another shop that sells the same variant", async () => {
      const skus = [{ seller_sku: "CAP-BLACK", price: "21.00", stock: 48 }];
      store.simulator.control.createListing({ shop_id: store.gb.tiktokId, title: "Cap from the US", skus });
      await store.admin.post(`/admin/tiktok-shop/shops/${store.gb.dto.id}/link-skus`);
      buy(store, store.us, { "CAP-BLACK": 3 });
      await receive(store);
      await send(store);
      expect(onTiktok(store, store.gb, "CAP-BLACK")).toBe(45);
    });
  });

  describe("A set of several items", () => {
    it("is offered as often as its scarcest item allows", async () => {
      await makeKit(store, "HIKER-SET", { "CAP-BLACK": 2, "BOTTLE-750": 1 });
      await list("HIKER-SET", 1);
      await send(store);
      expect(onTiktok(store, store.us, "HIKER-SET")).toBe(24);
      await setStock(store, "BOTTLE-750", 10);
      await send(store);
      expect(onTiktok(store, store.us, "HIKER-SET")).toBe(10);
    });

    it("takes from its items while a buyer holds it, and reserves them when it is imported", async () => {
      await makeKit(store, "HIKER-SET", { "CAP-BLACK": 2, "BOTTLE-750": 1 });
      await list("HIKER-SET", 24);
      await send(store);
      const tiktokOrder = buy(store, store.us, { "HIKER-SET": 1 }, { hold: true });
      await receive(store);
      await sweepStockJob(store.container);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(46);
      expect(onTiktok(store, store.us, "BOTTLE-750")).toBe(59);
      store.simulator.control.endHold(tiktokOrder.id);
      await receive(store);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(46);
      expect(onTiktok(store, store.us, "HIKER-SET")).toBe(23);
    });
  });

  describe("A new listing", () => {
    it("is linked by its SKU and gets the store's quantity", async () => {
      await list("SCARF-RED", 2);
      await send(store);
      expect(onTiktok(store, store.us, "SCARF-RED")).toBe(15);
    });

    it("without a variant is counted as unmatched and left alone", async () => {
      await list("NOBODY-KNOWS", 2);
      await send(store);
      expect((await shopDto(store, store.us.tiktokId)).links).toEqual({ linked: 5, unmatched: 2 });
      expect(onTiktok(store, store.us, "NOBODY-KNOWS")).toBe(2);
    });

    it("in several of TikTok's warehouses offers the stock once: the first has it, the others none", async () => {
      const { control } = store.simulator;
      const { open_id } = control.createSeller({ name: "Two Sheds", base_region: "DE" });
      const { id } = control.createShop({ seller_open_id: open_id, name: "Two Sheds DE", region: "DE", warehouses: 2 });
      const skus = [{ seller_sku: "SCARF-RED", price: "12.00", stock: 4 }];
      control.createListing({ shop_id: id, title: "Scarf", skus });
      const shop = await connectShop(store, "DE");
      await send(store);
      expect(onTiktok(store, shop, "SCARF-RED")).toBe(15);
    });
  });

  describe("An order that is held until its stock comes", () => {
    it("comes in also when the stock does in the very moment in which it is held", async () => {
      await store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings: { oversold: "hold" } });
      await setStock(store, "CAP-BLACK", 0);
      // The stock push reads new orders before; this one it has seen.
      store.simulator.control.webhookMode("dropped");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await sweepOrdersJob(store.container);
      const inventory = store.container.resolve(Modules.INVENTORY);
      const read = inventory.listInventoryLevels.bind(inventory);
      const came = jest.spyOn(inventory, "listInventoryLevels").mockImplementationOnce(async (...asked) => {
        const levels = await read(...asked);
        await setStock(store, "CAP-BLACK", 5);
        await send(store);
        return levels;
      });
      await receive(store);
      came.mockRestore();
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(4);
      await receive(store);
      expect(await panelOf(store, tiktokOrder.id)).toMatchObject({ import_state: "imported", oversold: [] });
    });
  });

  describe("When TikTok does not take it", () => {
    it("the refused SKU keeps its failure, and the others of the same call pass", async () => {
      store.simulator.control.updateShop(store.us.tiktokId, { refuse_zero_stock: true });
      await setStock(store, "CAP-BLACK", 0);
      await setStock(store, "CAP-OLIVE", 7);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(48);
      expect(onTiktok(store, store.us, "CAP-OLIVE")).toBe(7);
      const failed = await store.sql(
        `SELECT link.seller_sku, task.state, task.last_failure FROM tiktok_outbox_task task
         JOIN tiktok_sku_link link ON link.id = task.key WHERE task.last_failure IS NOT NULL`,
      );
      expect(failed).toMatchObject([{ seller_sku: "CAP-BLACK", state: "dead", last_failure: { code: 12052055 } }]);
      const shown = async () => (await shopDto(store, store.us.tiktokId)).stock;
      expect(await shown()).toMatchObject({ refused: 1, last_error: { code: 12052055, message: expect.any(String) } });
      await setStock(store, "CAP-BLACK", 8);
      await send(store);
      expect(await shown()).toEqual({ refused: 0, last_error: null });
    });

    it("because it is down, the quantity is right once it is up again", async () => {
      store.simulator.control.injectFault({ kind: "unavailable", endpoint: UPDATE, times: 99 });
      await setStock(store, "CAP-BLACK", 35);
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(48);
      store.simulator.control.clearFaults();
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(35);
    });

    it("because its new orders cannot be read, nothing is pushed until they can", async () => {
      store.simulator.control.injectFault({
        kind: "unavailable",
        endpoint: "POST /order/202309/orders/search",
        times: 99,
      });
      await setStock(store, "CAP-BLACK", 35);
      await send(store);
      expect(updates()).toEqual([]);
      store.simulator.control.clearFaults();
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(35);
    });

    it("because the shop is paused, it is sent once the shop is active again", async () => {
      const path = `/admin/tiktok-shop/shops/${store.us.dto.id}`;
      await store.admin.post(path, { status: "paused" });
      await setStock(store, "CAP-BLACK", 35);
      await send(store);
      expect(updates()).toEqual([]);
      await store.admin.post(path, { status: "active" });
      await until("TikTok has the stock", () => onTiktok(store, store.us, "CAP-BLACK") === 35);
    });
  });
});
