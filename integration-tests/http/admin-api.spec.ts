import { Modules } from "@medusajs/framework/utils";
import type { OrderPanelDto, ShippingProvidersDto, ShopDto } from "../../src/types/dto";
import { makeAnnex, sellFrom } from "./harness/annex";
import { receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { shopDto } from "./harness/connect";
import { medusaOrderOf, recordOf } from "./harness/medusa-orders";
import { onTiktok } from "./harness/stock";
import { ship } from "./harness/ship";
import { withSellingStore } from "./harness/with-store";

const BASE = "/admin/tiktok-shop";

withSellingStore((store) => {
  const shopPath = () => `${BASE}/shops/${store.us.dto.id}`;
  const update = (body: unknown) => store.admin.post<{ shop: ShopDto }>(shopPath(), body);

  it("Without an admin's session every route answers 401 and nothing else", async () => {
    const routes = [
      ["GET", "/connections"],
      ["POST", "/connections"],
      ["POST", "/shops/ttshop_1"],
      ["POST", "/shops/ttshop_1/link-skus"],
      ["POST", "/shops/ttshop_1/register-webhooks"],
      ["GET", "/shops/ttshop_1/shipping-providers"],
      ["GET", "/orders/order_1"],
      ["POST", "/orders/order_1/retry"],
    ] as const;
    for (const [method, path] of routes) {
      const response = await fetch(`${store.storeUrl}${BASE}${path}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(method === "POST" && { body: "{}" }),
      });
      expect([path, response.status, await response.json()]).toEqual([path, 401, { message: "Unauthorized" }]);
    }
  });

  describe("A shop's settings", () => {
    it("change one by one, and the others stay", async () => {
      await update({ settings: { on_hold: "import" } });
      await update({ settings: { carriers: { "Royal Mail": "6966919271386449410" } } });
      const { shop } = await update({ settings: { emit_order_placed: true } });
      expect(shop.settings).toEqual({
        on_hold: "import",
        platform_discount: "lowers_order",
        fbt_reserves_stock: false,
        restock_returns: "never",
        unmatched_skus: "plain_line",
        sku_match_by: ["seller_sku"],
        oversold: "import",
        reserve_early: false,
        customers: "none",
        further_stock_location_ids: [],
        emit_order_placed: true,
        default_shipping_provider_id: null,
        carriers: { "Royal Mail": "6966919271386449410" },
      });
      expect(await shopDto(store, store.us.tiktokId)).toEqual(shop);
      expect((await shopDto(store, store.gb.tiktokId)).settings).toEqual(store.gb.dto.settings);
    });

    it("are refused with the field that is wrong, and nothing changes", async () => {
      const before = await shopDto(store, store.us.tiktokId);
      const wrong: [string[], unknown][] = [
        [["settings", "on_hold"], { settings: { on_hold: "sometimes" } }],
        [["settings", "emit_order_placed"], { settings: { emit_order_placed: "yes" } }],
        [["settings", "default_shipping_provider_id"], { settings: { default_shipping_provider_id: "" } }],
        [["settings", "carriers"], { settings: { carriers: ["UPS"] } }],
        [["settings", "carriers", "UPS"], { settings: { carriers: { UPS: "" } } }],
        [["further_stock_location_ids"], { settings: { further_stock_location_ids: "sloc_1" } }],
        [["further_stock_location_ids", "twice"], { settings: { further_stock_location_ids: ["sloc_1", "sloc_1"] } }],
        [
          ["further_stock_location_ids", "main"],
          { settings: { further_stock_location_ids: [before.stock_location.id] } },
        ],
        [["currency"], { currency: "EUR" }],
        [["colour"], { settings: { colour: "red" } }],
        [["status"], { status: "asleep" }],
        [["sales_channel_id"], { sales_channel_id: 7 }],
      ];
      for (const [field, body] of wrong) {
        const words = field.map((word) => `(?=.*${word})`).join("");
        await expect(update(body)).rejects.toThrow(new RegExp(`answered 400:.*invalid_data${words}`));
      }
      expect(await shopDto(store, store.us.tiktokId)).toEqual(before);
    });

    it("are refused for a channel, a location or a shop that does not exist", async () => {
      await expect(update({ sales_channel_id: "sc_none" })).rejects.toThrow(/answered 404.*sc_none/);
      await expect(update({ stock_location_id: "sloc_none" })).rejects.toThrow(/answered 404.*sloc_none/);
      const further = { settings: { further_stock_location_ids: ["sloc_none"] } };
      await expect(update(further)).rejects.toThrow(/answered 404.*There is no stock location sloc_none/);
      await expect(store.admin.post(`${BASE}/shops/ttshop_none`, {})).rejects.toThrow(/answered 404.*ttshop_none/);
    });

    it("give the shop another stock location, whose stock TikTok gets", async () => {
      const { stock_location } = await store.admin.post<{ stock_location: { id: string } }>("/admin/stock-locations", {
        name: "Annex",
      });
      const item = store.catalogue.inventory_items["CAP-BLACK"];
      await store.admin.post(`/admin/inventory-items/${item}/location-levels`, {
        location_id: stock_location.id,
        stocked_quantity: 6,
      });
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(48);
      const { shop } = await update({ stock_location_id: stock_location.id });
      expect(shop.stock_location).toEqual({ id: stock_location.id, name: "Annex" });
      await send(store);
      expect(onTiktok(store, store.us, "CAP-BLACK")).toBe(6);
    });

    it("name further locations, which stay when the main one changes, unless it becomes one of them", async () => {
      const annex = await makeAnnex(store, {});
      const shed = await makeAnnex(store, {});
      await sellFrom(store, store.us, annex.id);
      const { shop } = await update({ stock_location_id: shed.id });
      expect([shop.stock_location.id, shop.further_stock_locations]).toEqual([
        shed.id,
        [{ id: annex.id, name: "Annex" }],
      ]);
      await expect(update({ stock_location_id: annex.id })).rejects.toThrow(/answered 400.*is the shop's main one/);
      const swapped = { stock_location_id: annex.id, settings: { further_stock_location_ids: [shed.id] } };
      expect((await update(swapped)).shop).toMatchObject({
        stock_location: { id: annex.id },
        further_stock_locations: [{ id: shed.id }],
      });
    });

    it("give the shop another sales channel, which new orders go to", async () => {
      const { sales_channel } = await store.admin.post<{ sales_channel: { id: string } }>("/admin/sales-channels", {
        name: "Marketplaces",
      });
      await update({ sales_channel_id: sales_channel.id });
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect((await medusaOrderOf(store, tiktokOrder.id)).sales_channel_id).toBe(sales_channel.id);
    });
  });

  describe("The carriers of a shop", () => {
    const providers = () => store.admin.get<ShippingProvidersDto>(`${shopPath()}/shipping-providers`);

    it("are those that TikTok offers, by name", async () => {
      const { shipping_providers } = await providers();
      expect(shipping_providers.map(({ name }) => name)).toEqual(["DHL eCommerce", "FedEx", "OnTrac", "UPS", "USPS"]);
      expect(shipping_providers).toContainEqual({ id: "7117858858072016686", name: "USPS" });
    });
  });

  it("What TikTok refuses is answered with a sentence, TikTok's code and its request id, for its support", async () => {
    store.simulator.control.updateApp(store.app.key, { secret: "another secret" });
    await expect(store.admin.post(`${shopPath()}/link-skus`)).rejects.toThrow(
      /answered 400.*not_allowed.*Compare the app secret.*code 106001, request \w{34}/,
    );
  });

  describe("An order's panel", () => {
    const panel = (id: string) => store.admin.get<{ tiktok_order: OrderPanelDto | null }>(`${BASE}/orders/${id}`);

    it("shows everything that TikTok knows of the order", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { shipping_fee: "4.99" });
      await receive(store);
      const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
      const fulfillment_id = await ship(store, medusaOrder, { carrier: "USPS" });
      await receive(store);
      const detail: Record<string, unknown> = store.simulator.control.order(tiktokOrder.id).detail;
      const iso = (seconds: unknown) => new Date(Number(seconds) * 1000).toISOString();
      expect(await panel(medusaOrder.id)).toEqual({
        tiktok_order: {
          record_id: expect.stringMatching(/^ttord_/),
          tiktok_order_id: tiktokOrder.id,
          shop: { id: store.us.dto.id, name: "Trailhead Outfitters US", region: "US" },
          status: "AWAITING_COLLECTION",
          import_state: "imported",
          held_for: [],
          accepted: null,
          oversold: [],
          stage: "label_generated",
          kind: {},
          erased: false,
          money: { currency: "USD", rows: expect.any(Array), total: tiktokOrder.total_amount },
          deadlines: expect.arrayContaining([{ key: "ship_by", at: iso(detail.rts_sla_time) }]),
          shipments: [
            {
              outbox_id: expect.stringMatching(/^ttout_/),
              fulfillment_id,
              tracking_number: "9400111899223856928499",
              state: "sent",
              last_error: null,
            },
          ],
          returns: [],
          cancel_request: null,
          can_cancel: true,
          payment: { provider: "system", on_delivery: false },
          last_error: null,
          tiktok_updated_at: iso(detail.update_time),
          synced_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        },
      });
    });

    it("says of what kind the order is, and names no deadline where TikTok ships it, nor its cash before it is collected", async () => {
      const [byTiktok, onDelivery] = [
        buy(
          store,
          store.us,
          { "CAP-BLACK": 1 },
          { fulfillment_type: "FULFILLMENT_BY_TIKTOK", shipping_type: "TIKTOK" },
        ),
        buy(store, store.th, { "SCARF-RED": 1 }, { is_cod: true }),
      ];
      await receive(store);
      const shown = async ({ id }: { id: string }) =>
        (await panel((await medusaOrderOf(store, id)).id)).tiktok_order ?? undefined;
      expect(await shown(byTiktok)).toMatchObject({
        kind: { kinds: ["fbt"] },
        deadlines: [],
        payment: { on_delivery: false },
      });
      expect(await shown(onDelivery)).toMatchObject({ kind: {}, payment: { on_delivery: true } });
      store.simulator.control.ship(onDelivery.id);
      store.simulator.control.collect(onDelivery.id);
      store.simulator.control.deliver(onDelivery.id);
      await receive(store);
      expect(await shown(onDelivery)).toMatchObject({ payment: { on_delivery: false } });
    });

    it("is null for an order of another channel, and for one that does not exist", async () => {
      const own = await store.container
        .resolve(Modules.ORDER)
        .createOrders({ currency_code: "usd", items: [{ title: "Card", quantity: 1, unit_price: 10 }] });
      expect(await panel(own.id)).toEqual({ tiktok_order: null });
      expect(await panel("order_none")).toEqual({ tiktok_order: null });
    });

    it("can be asked to try again for TikTok's orders only", async () => {
      await expect(store.admin.post(`${BASE}/orders/order_none/retry`)).rejects.toThrow(
        /answered 404.*not from TikTok/,
      );
    });

    it("answers a retry with how the order stands then", async () => {
      store.simulator.control.webhookMode("dropped");
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true });
      store.simulator.control.webhookMode("normal");
      const [dropped] = store.simulator.control.deliveries().filter(({ type }) => type === 1);
      store.simulator.control.redeliver(dropped?.id ?? "");
      await receive(store);
      const { medusa_order_id } = await recordOf(store, tiktokOrder.id);
      expect((await panel(medusa_order_id)).tiktok_order).toMatchObject({ status: "ON_HOLD", import_state: "waiting" });
      store.simulator.control.webhookMode("dropped");
      store.simulator.control.endHold(tiktokOrder.id);
      const answer = await store.admin.post(`${BASE}/orders/${medusa_order_id}/retry`);
      expect(answer).toMatchObject({ tiktok_order: { status: "AWAITING_SHIPMENT", import_state: "imported" } });
    });
  });

  it("Counts tell how many orders a shop has, and how many need a person", async () => {
    buy(store, store.us, { "CAP-BLACK": 1 });
    buy(store, store.us, { "CAP-BLACK": 1 }, { paid: false });
    await receive(store);
    await store.sql("UPDATE tiktok_order_record SET import_state = 'failed' WHERE import_state = 'waiting'");
    expect((await shopDto(store, store.us.tiktokId)).counts).toEqual({ orders: 2, failed: 1 });
    expect((await shopDto(store, store.gb.tiktokId)).counts).toEqual({ orders: 0, failed: 0 });
  });
});
