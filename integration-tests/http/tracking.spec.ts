import { Modules } from "@medusajs/framework/utils";
import type { FaultKind, OrderState, PlaceOrder } from "../../src/simulator";
import type { ShipmentDto, UpdateShopDto } from "../../src/types/dto";
import sweepShipmentsJob from "../../src/jobs/tiktok-shop-sweep-shipments";
import { receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import type { ConnectedShop } from "./harness/connect";
import { type MedusaOrder, medusaOrderOf, panelOf } from "./harness/medusa-orders";
import { fulfil, ship } from "./harness/ship";
import { withSellingStore } from "./harness/with-store";

const MARK_SHIPPED = "POST /fulfillment/202309/orders/{order_id}/packages";
const SHIP_PACKAGE = "POST /fulfillment/202309/packages/{package_id}/ship";
const USPS = "7117858858072016686";
const UPS = "7117859084333745966";

withSellingStore((store) => {
  const set = (settings: UpdateShopDto["settings"]) =>
    store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });
  const calls = (endpoint: string) => store.simulator.control.requests().filter((call) => call.endpoint === endpoint);
  const bodyOf = (call: { body: string } | undefined) => JSON.parse(call?.body ?? "{}") as Record<string, unknown>;
  const numbersOf = (id: string) => store.simulator.control.order(id).packages.map((parcel) => parcel.tracking_number);

  async function shipmentOf(tiktokOrder: OrderState): Promise<ShipmentDto> {
    const { shipments } = await panelOf(store, tiktokOrder.id);
    const [shipment, ...others] = shipments;
    if (!shipment || others.length > 0) throw new Error(`The panel shows ${shipments.length} shipments.`);
    return shipment;
  }

  /** An order that is in Medusa, ready to be shipped. */
  async function ordered(
    shop: ConnectedShop,
    lines: Record<string, number>,
    order: Partial<PlaceOrder> = {},
  ): Promise<{ tiktokOrder: OrderState; medusaOrder: MedusaOrder }> {
    const tiktokOrder = buy(store, shop, lines, order);
    await receive(store);
    return { tiktokOrder, medusaOrder: await medusaOrderOf(store, tiktokOrder.id) };
  }

  describe("A shipment in Medusa", () => {
    it("is told to TikTok by one call on the order where sellers ship by order, as in the US", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 2 });
      await ship(store, medusaOrder, { carrier: "USPS" });
      expect(calls(MARK_SHIPPED)).toHaveLength(1);
      expect(bodyOf(calls(MARK_SHIPPED)[0])).toMatchObject({
        tracking_number: "9400111899223856928499",
        shipping_provider_id: USPS,
      });
      expect(numbersOf(tiktokOrder.id)).toEqual(["9400111899223856928499"]);
      expect(store.simulator.control.order(tiktokOrder.id).status).toBe("AWAITING_COLLECTION");
      expect(await shipmentOf(tiktokOrder)).toMatchObject({
        state: "sent",
        tracking_number: "9400111899223856928499",
        last_error: null,
      });
      expect(await store.sql("SELECT id FROM tiktok_outbox_task WHERE kind = 'shipment'")).toHaveLength(1);
    });

    it("is told to TikTok by one call on TikTok's package where sellers ship by package, as in Thailand", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.th, { "SCARF-RED": 1 });
      await ship(store, medusaOrder, { carrier: "Flash Express", tracking_number: "TH0123456789" });
      expect(calls(SHIP_PACKAGE)).toHaveLength(1);
      expect(calls(MARK_SHIPPED)).toHaveLength(0);
      expect(numbersOf(tiktokOrder.id)).toEqual(["TH0123456789"]);
    });

    it("of some units names exactly these, and the next one the others", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 2, "TEE-M": 1 });
      const caps = medusaOrder.items.filter((item) => item.variant_sku === "CAP-BLACK");
      const shirts = medusaOrder.items.filter((item) => item.variant_sku === "TEE-M");
      const units = (items: MedusaOrder["items"]) => items.map(({ id }) => ({ id, quantity: 1 }));
      await ship(store, medusaOrder, { items: units(caps), carrier: "UPS", tracking_number: "1Z999AA10123456784" });
      expect(store.simulator.control.order(tiktokOrder.id).status).toBe("PARTIALLY_SHIPPING");
      expect(bodyOf(calls(MARK_SHIPPED)[0]).order_line_item_ids).toEqual(
        caps.map((item) => item.metadata?.tiktok_line_item_id),
      );
      await ship(store, medusaOrder, { items: units(shirts), carrier: "UPS", tracking_number: "1Z999AA10123456785" });
      expect(store.simulator.control.order(tiktokOrder.id).status).toBe("AWAITING_COLLECTION");
      expect(numbersOf(tiktokOrder.id)).toEqual(["1Z999AA10123456784", "1Z999AA10123456785"]);
    });

    it("is found by the sweep when its event was lost, and is told once", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder, { carrier: "USPS" });
      await store.sql("DELETE FROM tiktok_outbox_task WHERE kind = 'shipment'");
      await sweepShipmentsJob(store.container);
      await send(store);
      expect((await shipmentOf(tiktokOrder)).state).toBe("sent");
      expect(calls(MARK_SHIPPED)).toHaveLength(1);
    });

    it("of another channel's order is none of TikTok's business", async () => {
      const [item] = [{ title: "Gift card", quantity: 1, unit_price: 10, requires_shipping: true }];
      const orders = store.container.resolve(Modules.ORDER);
      const own = await orders.createOrders({ currency_code: "usd", email: "a@example.com", items: [item] });
      await ship(store, { id: own.id, items: [{ id: own.items?.[0]?.id ?? "", quantity: 1 }] });
      expect(await store.sql("SELECT id FROM tiktok_outbox_task WHERE kind = 'shipment'")).toEqual([]);
    });

    it("is not told before it is shipped: a fulfilment alone is no parcel", async () => {
      const { medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await fulfil(store, medusaOrder, { carrier: "USPS" });
      await sweepShipmentsJob(store.container);
      await send(store);
      expect(calls(MARK_SHIPPED)).toEqual([]);
    });
  });

  describe("The carrier", () => {
    const provider = () => bodyOf(calls(MARK_SHIPPED)[0]).shipping_provider_id;

    it("is found by its name, however it is written", async () => {
      const { medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder, { carrier: "ups ground" });
      expect(provider()).toBe(UPS);
    });

    it("is found by the shop's own table before anything else", async () => {
      await set({ carriers: { "House courier": UPS } });
      const { medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder, { carrier: "HOUSE-COURIER" });
      expect(provider()).toBe(UPS);
    });

    it("is found by the tracking link", async () => {
      const { medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder, { tracking_url: "https://www.ups.com/track?tracknum=1" });
      expect(provider()).toBe(UPS);
    });

    it("is the shop's default when nothing else tells", async () => {
      await set({ default_shipping_provider_id: USPS });
      const { medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder);
      expect(provider()).toBe(USPS);
    });

    it("that TikTok does not know is shown with what to do, and a retry after that succeeds", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder, { carrier: "Pigeon Post" });
      expect(await shipmentOf(tiktokOrder)).toMatchObject({
        state: "failed",
        last_error: { message: expect.stringMatching(/"Pigeon Post".*carrier table.*then retry/) },
      });
      expect(calls(MARK_SHIPPED)).toEqual([]);
      await set({ carriers: { "Pigeon Post": USPS } });
      const { tiktok_order } = await store.admin.post<{ tiktok_order: { shipments: ShipmentDto[] } }>(
        `/admin/tiktok-shop/orders/${medusaOrder.id}/retry`,
      );
      expect(tiktok_order.shipments).toMatchObject([{ state: "sent", last_error: null }]);
      expect(numbersOf(tiktokOrder.id)).toEqual(["9400111899223856928499"]);
    });
  });

  describe("What TikTok does not take", () => {
    it("a shipment without a tracking number is shown, and no call is made", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder, { carrier: "USPS", tracking_number: null });
      expect(await shipmentOf(tiktokOrder)).toMatchObject({
        state: "failed",
        tracking_number: null,
        last_error: { message: expect.stringContaining("has no tracking number") },
      });
      expect(calls(MARK_SHIPPED)).toEqual([]);
    });

    it("a number that TikTok refuses is shown with TikTok's code, and not tried again by itself", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
      await ship(store, medusaOrder, { carrier: "USPS", tracking_number: "94-00*11" });
      await send(store);
      expect(await shipmentOf(tiktokOrder)).toMatchObject({ state: "failed", last_error: { code: 21004012 } });
      expect(calls(MARK_SHIPPED)).toHaveLength(1);
    });

    it.each([
      ["TikTok's own shipping", { shipping_type: "TIKTOK" }, /TikTok's own shipping.*Seller Center/],
      ["TikTok's own warehouse", { fulfillment_type: "FULFILLMENT_BY_TIKTOK" }, /from its own warehouse/],
    ] satisfies [string, Partial<PlaceOrder>, RegExp][])(
      "an order that goes with %s is refused with the reason",
      async (_what, order, reason) => {
        // Medusa itself fulfils only what is reserved.
        await set({ fbt_reserves_stock: true });
        const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 }, order);
        await ship(store, medusaOrder, { carrier: "USPS" });
        expect(await shipmentOf(tiktokOrder)).toMatchObject({
          state: "failed",
          last_error: { message: expect.stringMatching(reason) },
        });
        expect(calls(MARK_SHIPPED)).toEqual([]);
      },
    );

    it("some units of a package that TikTok ships whole are refused, because the others would count as sent", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.th, { "SCARF-RED": 2 });
      const items = medusaOrder.items.slice(0, 1).map(({ id, quantity }) => ({ id, quantity }));
      await ship(store, medusaOrder, { items, carrier: "Flash Express", tracking_number: "TH0123456789" });
      expect(await shipmentOf(tiktokOrder)).toMatchObject({
        state: "failed",
        last_error: { message: expect.stringMatching(/ships a package whole.*Seller Center/) },
      });
      expect(calls(SHIP_PACKAGE)).toEqual([]);
    });

    it("a shipment during TikTok's hold waits, and goes out once the hold is over", async () => {
      await set({ on_hold: "import" });
      const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 }, { hold: true });
      await ship(store, medusaOrder, { carrier: "USPS" });
      expect(await shipmentOf(tiktokOrder)).toMatchObject({
        state: "pending",
        last_error: { message: expect.stringContaining("still holds this order back") },
      });
      expect(numbersOf(tiktokOrder.id)).toEqual([]);
      store.simulator.control.endHold(tiktokOrder.id);
      await send(store);
      expect(numbersOf(tiktokOrder.id)).toEqual(["9400111899223856928499"]);
      expect((await shipmentOf(tiktokOrder)).state).toBe("sent");
    });
  });

  describe("A call whose outcome is not known", () => {
    it.each(["answer_lost", "reset", "unavailable", "internal_error"] satisfies FaultKind[])(
      "ends in exactly one parcel on TikTok: %s",
      async (kind) => {
        const { tiktokOrder, medusaOrder } = await ordered(store.us, { "CAP-BLACK": 1 });
        store.simulator.control.injectFault({ kind, endpoint: MARK_SHIPPED });
        await ship(store, medusaOrder, { carrier: "USPS" });
        await send(store);
        expect(numbersOf(tiktokOrder.id)).toEqual(["9400111899223856928499"]);
        expect(await shipmentOf(tiktokOrder)).toMatchObject({ state: "sent", last_error: null });
      },
    );

    it("ends in exactly one parcel in a package market, too", async () => {
      const { tiktokOrder, medusaOrder } = await ordered(store.th, { "SCARF-RED": 1 });
      store.simulator.control.injectFault({ kind: "answer_lost", endpoint: SHIP_PACKAGE });
      await ship(store, medusaOrder, { carrier: "Flash Express", tracking_number: "TH0123456789" });
      await send(store);
      expect(numbersOf(tiktokOrder.id)).toEqual(["TH0123456789"]);
      expect((await shipmentOf(tiktokOrder)).state).toBe("sent");
      expect(calls(SHIP_PACKAGE)).toHaveLength(1);
    });
  });
});
