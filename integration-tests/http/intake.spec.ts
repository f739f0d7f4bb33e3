import { Modules } from "@medusajs/framework/utils";
import type {
  AuditDto,
  BulkOrdersResultDto,
  OrderPanelDto,
  ShopSettings,
  SkuLinkDto,
  SkuLinksDto,
} from "../../src/types";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import type { OrderState } from "../../src/simulator";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { sweepOrders } from "../../src/workflows/inbound/sweep-orders";
import { receive, send } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf, medusaOrders, panelOf, recordOf } from "./harness/medusa-orders";
import { ship } from "./harness/ship";
import { levelOf, onTiktok, setStock } from "./harness/stock";
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

  const set = (settings: Partial<ShopSettings>) =>
    store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });

  const links = (query: string) =>
    store.admin.get<SkuLinksDto>(`/admin/tiktok-shop/shops/${store.us.dto.id}/sku-links?${query}`);

  const match = async (skuId: string, variant_id: string) =>
    store.admin.post<{ sku_link: SkuLinkDto }>(`/admin/tiktok-shop/shops/${store.us.dto.id}/sku-links/${skuId}`, {
      variant_id,
    });

  const variantOf = async (sku: string): Promise<string> => {
    const [variant] = await store.container.resolve(Modules.PRODUCT).listProductVariants({ sku }, { take: 1 });
    return variant?.id ?? "";
  };

  /** Lists a SKU on TikTok that the store does not know by its seller SKU. */
  const list = (sku: { seller_sku: string; barcode?: string; external_sku_id?: string }) => {
    const listing = store.simulator.control.createListing({
      shop_id: store.us.tiktokId,
      title: "Canvas Tote",
      skus: [{ price: "15.00", stock: 50, name: "Natural", ...sku }],
    });
    return listing.skus.find(({ seller_sku }) => seller_sku === sku.seller_sku)?.sku_id ?? "";
  };

  /** The shop's orders are found by a sweep, all at once. */
  async function findAll(): Promise<void> {
    const { shops } = store.container.resolve(TIKTOK_SHOP_MODULE);
    await sweepOrders(store.container, await shops.get(store.us.dto.id));
    await drainInbox(store.container);
  }

  const reservations = () => store.sql("SELECT id FROM reservation_item WHERE deleted_at IS NULL");

  describe("A SKU that no variant stands for", () => {
    it("comes in as a plain line, and is tied with its stock once a person matches it, however often", async () => {
      const skuId = list({ seller_sku: "TOTE" });
      const tiktokOrder = buy(store, store.us, { TOTE: 2 });
      await receive(store);
      const before = await medusaOrderOf(store, tiktokOrder.id);
      expect(before.items.map(({ variant_id }) => variant_id)).toEqual([null, null]);
      expect(await reservations()).toEqual([]);
      const unmatched = await links("unmatched=true&q=tote");
      expect(unmatched.sku_links).toEqual([
        expect.objectContaining({ sku_id: skuId, variant_id: null, waiting_orders: 1, title: "Canvas Tote · Natural" }),
      ]);

      const variant = await variantOf("CAP-BLACK");
      const { sku_link } = await match(skuId, variant);
      expect(sku_link).toMatchObject({ variant_id: variant, linked_by: "person", waiting_orders: 0 });
      const after = await medusaOrderOf(store, tiktokOrder.id);
      expect(after.items.map(({ variant_id, variant_sku }) => [variant_id, variant_sku])).toEqual([
        [variant, "CAP-BLACK"],
        [variant, "CAP-BLACK"],
      ]);
      expect(after).toMatchObject({ total: before.total, summary: before.summary });
      await match(skuId, variant);
      await store.admin.post(`/admin/tiktok-shop/orders/${before.id}/retry`);
      expect(await reservations()).toHaveLength(2);
      expect(await levelOf(store, "CAP-BLACK")).toMatchObject({ reserved: 2 });
    });

    it("holds its order where the shop wants it matched, until it is matched or a person decides", async () => {
      await set({ unmatched_skus: "hold" });
      const skuId = list({ seller_sku: "TOTE" });
      const [first, second] = [buy(store, store.us, { TOTE: 1 }), buy(store, store.us, { TOTE: 1 })];
      await receive(store);
      const panel = await panelOf(store, first.id);
      expect(panel).toMatchObject({
        import_state: "held",
        held_for: [
          { reason: "unmatched", can_accept: true, skus: [{ sku_id: skuId, seller_sku: "TOTE", quantity: 1 }] },
        ],
      });
      expect(panel.last_error?.message).toContain("Canvas Tote · Natural (TOTE)");
      expect(await medusaOrders(store)).toEqual([]);

      await store.admin.post(`/admin/tiktok-shop/orders/${panel.record_id}/accept`);
      expect((await medusaOrderOf(store, first.id)).items).toEqual([expect.objectContaining({ variant_id: null })]);

      const variant = await variantOf("TEE-S");
      await match(skuId, variant);
      for (const { id } of [first, second]) {
        expect((await medusaOrderOf(store, id)).items).toEqual([expect.objectContaining({ variant_id: variant })]);
      }
      expect(await levelOf(store, "TEE-S")).toMatchObject({ reserved: 2 });
    });

    it("becomes a draft product, once, where the shop wants it; its stock is not pushed", async () => {
      await set({ unmatched_skus: "draft_product" });
      const skuId = list({ seller_sku: "TOTE" });
      const bought = Array.from({ length: 3 }, () => buy(store, store.us, { TOTE: 1 }));
      await receive(store);
      const later = buy(store, store.us, { TOTE: 1 });
      await receive(store);
      const variants = new Set<unknown>();
      for (const { id } of [...bought, later]) {
        const medusaOrder = await medusaOrderOf(store, id);
        expect(medusaOrder.total).toBe(Number(later.total_amount));
        for (const item of medusaOrder.items) variants.add(item.variant_id);
      }
      expect(variants).toEqual(new Set([await variantOf("TOTE")]));
      const products = await store.sql("SELECT status, thumbnail FROM product WHERE title LIKE 'Canvas Tote%'");
      expect(products).toEqual([{ status: "draft", thumbnail: expect.stringContaining(skuId) }]);
      await send(store);
      expect(onTiktok(store, store.us, "TOTE")).toBe(46);
      // It can be sold and shipped like any other product.
      const medusaOrder = await medusaOrderOf(store, later.id);
      await ship(store, medusaOrder);
      const [draft] = await store.container.resolve(Modules.PRODUCT).listProductVariants({ sku: "TOTE" }, { take: 1 });
      await store.admin.post(`/admin/products/${draft?.product_id ?? ""}/variants/${draft?.id ?? ""}`, {
        prices: [{ currency_code: "usd", amount: 15 }],
      });
      const { variant } = await store.admin.get<{ variant: { prices: { amount: number }[] } }>(
        `/admin/products/${draft?.product_id ?? ""}/variants/${draft?.id ?? ""}?fields=*prices`,
      );
      expect(variant.prices).toEqual([expect.objectContaining({ amount: 15 })]);
    });

    it("is tied by its barcode or by an external id where the shop has these rules, past open orders too", async () => {
      await set({ sku_match_by: ["barcode", "external_id", "seller_sku"] });
      const variantId = await variantOf("CAP-OLIVE");
      await store.container.resolve(Modules.PRODUCT).updateProductVariants(variantId, { ean: "0036000291452" });
      const byBarcode = list({ seller_sku: "A-1", barcode: "036000291452" });
      const teeId = await variantOf("TEE-M");
      const byId = list({ seller_sku: "A-2", external_sku_id: teeId });
      await store.container
        .resolve(Modules.PRODUCT)
        .updateProductVariants(await variantOf("TEE-S"), { metadata: { external_id: "erp-7" } });
      const byMetadata = list({ seller_sku: "A-3", external_sku_id: "erp-7" });
      const tiktokOrder = buy(store, store.us, { "A-1": 1, "A-2": 1, "A-3": 1 });
      await receive(store);
      await send(store);
      await receive(store);
      const { sku_links } = await links("q=A-");
      expect(sku_links.map(({ sku_id, variant_id, linked_by }) => [sku_id, variant_id, linked_by])).toEqual([
        [byBarcode, variantId, "rule"],
        [byId, teeId, "rule"],
        [byMetadata, await variantOf("TEE-S"), "rule"],
      ]);
      const { items } = await medusaOrderOf(store, tiktokOrder.id);
      expect(new Set(items.map((item) => item.variant_id))).toEqual(new Set(sku_links.map((row) => row.variant_id)));
      expect(await reservations()).toHaveLength(3);
    });
  });

  describe("An order of what is not in stock", () => {
    it("comes in as a back-order, and says what is lacking", async () => {
      await setStock(store, "CAP-BLACK", 1);
      const [first, second] = [buy(store, store.us, { "CAP-BLACK": 1 }), buy(store, store.us, { "CAP-BLACK": 2 })];
      await receive(store);
      const panels = await Promise.all([first, second].map(({ id }) => panelOf(store, id)));
      expect(panels.map(({ import_state }) => import_state)).toEqual(["imported", "imported"]);
      // Whoever of the two comes first has the one unit.
      const lacking = panels.flatMap(({ oversold }) => oversold);
      expect(new Set(lacking.map(({ sku }) => sku))).toEqual(new Set(["CAP-BLACK"]));
      expect(lacking.reduce((total, { quantity }) => total + quantity, 0)).toBe(2);
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 1, reserved: 3 });
    });

    it("is held where the shop wants it so, until stock comes or a person decides; what is there comes in", async () => {
      await set({ oversold: "hold" });
      await setStock(store, "CAP-BLACK", 1);
      store.simulator.control.webhookMode("dropped");
      const bought = [2, 1, 1].map((quantity) => buy(store, store.us, { "CAP-BLACK": quantity }));
      store.simulator.control.webhookMode("normal");
      await findAll();
      const states = async () => Promise.all(bought.map(async ({ id }) => (await panelOf(store, id)).import_state));
      // One unit is there: one of the two who want one gets it.
      expect((await states()).slice().sort()).toEqual(["held", "held", "imported"]);
      const [first] = bought;
      const third = bought[(await states()).lastIndexOf("held")];
      expect(third).not.toBe(first);
      expect((await panelOf(store, first?.id ?? "")).held_for).toEqual([
        expect.objectContaining({
          reason: "oversold",
          // It was looked at once more: the one unit that was there is another's by then.
          skus: [expect.objectContaining({ seller_sku: "CAP-BLACK", quantity: 2 })],
        }),
      ]);
      await store.admin.post(`/admin/tiktok-shop/orders/${(await panelOf(store, third?.id ?? "")).record_id}/accept`);
      expect(await panelOf(store, third?.id ?? "")).toMatchObject({
        import_state: "imported",
        oversold: [{ sku: "CAP-BLACK", quantity: 1 }],
      });
      await setStock(store, "CAP-BLACK", 4);
      await send(store);
      await receive(store);
      expect(await states()).toEqual(["imported", "imported", "imported"]);
      expect((await panelOf(store, first?.id ?? "")).oversold).toEqual([]);
      expect(await levelOf(store, "CAP-BLACK")).toEqual({ stocked: 4, reserved: 4 });
    });
  });

  describe("The customer of an order", () => {
    const customers = () =>
      store.sql<{ id: string; email: string | null; first_name: string | null; metadata: Record<string, unknown> }>(
        "SELECT id, email, first_name, metadata FROM customer WHERE deleted_at IS NULL AND has_account = false",
      );

    const customerOf = async ({ id }: OrderState): Promise<string | null> => {
      const { id: medusaOrderId } = await medusaOrderOf(store, id);
      const [row] = await store.sql<{ customer_id: string | null }>('SELECT customer_id FROM "order" WHERE id = ?', [
        medusaOrderId,
      ]);
      return row?.customer_id ?? null;
    };

    it("is nobody unless the shop says so; the order says that its address is TikTok's, and nobody is written to", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      expect(await medusaOrderOf(store, tiktokOrder.id)).toMatchObject({
        email: expect.stringMatching(/tiktok\.com$/),
        no_notification: true,
        metadata: { tiktok: { email_is_relay: true } },
      });
      expect(await customerOf(tiktokOrder)).toBeNull();
      expect(await customers()).toEqual([]);
    });

    it("is a guest for each address where the shop wants guests", async () => {
      await set({ customers: "guest" });
      const bought = ["CAP-BLACK", "TEE-S"].map((sku) => buy(store, store.us, { [sku]: 1 }));
      await receive(store);
      const found = await customers();
      expect(found).toHaveLength(2);
      for (const tiktokOrder of bought) {
        const { email } = await medusaOrderOf(store, tiktokOrder.id);
        expect(found).toContainEqual(
          expect.objectContaining({
            id: await customerOf(tiktokOrder),
            email: email?.toLowerCase(),
            metadata: { tiktok: expect.objectContaining({ email_is_relay: true }) },
          }),
        );
      }
    });

    it("gets the buyer's name once TikTok shows it, where the order came in before", async () => {
      await set({ customers: "guest", on_hold: "import" });
      const held = buy(store, store.us, { "CAP-BLACK": 1 }, { hold: true, address: { first_name: "Zephyrine" } });
      await receive(store);
      expect(await customers()).toEqual([expect.objectContaining({ first_name: null })]);
      store.simulator.control.endHold(held.id);
      await receive(store);
      expect(await customers()).toEqual([expect.objectContaining({ first_name: "Zephyrine" })]);
    });

    it("is one for each of TikTok's buyers, whatever their addresses, also for orders that come in together", async () => {
      await set({ customers: "one_per_buyer" });
      const first = buy(store, store.us, { "CAP-BLACK": 1 });
      const { user_id: buyer_user_id } = first.detail as { user_id: string };
      await receive(store);
      const again = ["TEE-S", "TEE-M"].map((sku) => buy(store, store.us, { [sku]: 1 }, { buyer_user_id }));
      const other = buy(store, store.us, { "CAP-OLIVE": 1 });
      await receive(store);
      const ids = await Promise.all([first, ...again, other].map(customerOf));
      expect(new Set(ids.slice(0, 3)).size).toBe(1);
      expect(ids[3]).not.toBe(ids[0]);
      expect((await customers()).map(({ id }) => id).sort()).toEqual([...new Set(ids.map(String))].sort());
    });

    it("is erased with the buyer, and a later order is of somebody new", async () => {
      await set({ customers: "one_per_buyer" });
      const first = buy(store, store.us, { "CAP-BLACK": 1 });
      const { user_id: buyer_user_id } = first.detail as { user_id: string };
      await receive(store);
      await store.admin.post("/admin/tiktok-shop/erase", { tiktok_order_id: first.id });
      expect(await customers()).toEqual([expect.objectContaining({ email: null, first_name: null })]);
      expect(await store.sql("SELECT id FROM tiktok_buyer")).toEqual([]);
      const later = buy(store, store.us, { "TEE-S": 1 }, { buyer_user_id });
      await receive(store);
      expect(await customerOf(later)).not.toBe(await customerOf(first));
    });
  });
});
