import { FEES } from "../../src/simulator/state/model";
import { REGIONS } from "../../src/simulator/markets/markets";
import { connectSeller } from "../setup/store/connect-shop";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf, recordOf } from "./harness/medusa-orders";
import { fulfil, ship } from "./harness/ship";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const set = (settings: object) => store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });
  const reserved = async () => (await levelOf(store, "CAP-BLACK")).reserved;
  const fbt = { fulfillment_type: "FULFILLMENT_BY_TIKTOK", shipping_type: "TIKTOK" } as const;

  it("An order that TikTok ships is imported, and takes the store's stock only where the shop says so", async () => {
    const before = await reserved();
    const first = buy(store, store.us, { "CAP-BLACK": 1 }, fbt);
    await receive(store);
    expect(await medusaOrderOf(store, first.id)).toMatchObject({
      payment_status: "captured",
      metadata: { tiktok: { kinds: ["fbt"] } },
    });
    expect(await reserved()).toBe(before);
    await set({ fbt_reserves_stock: true });
    buy(store, store.us, { "CAP-BLACK": 1 }, fbt);
    await receive(store);
    expect(await reserved()).toBe(before + 1);
  });

  it("A replacement costs nothing, has no payment, and names the order that it stands in for", async () => {
    const source = buy(store, store.us, { "CAP-BLACK": 1 });
    const replacement = buy(store, store.us, { "CAP-BLACK": 1 }, { replaces: source.id });
    await receive(store);
    const medusaOrder = await medusaOrderOf(store, replacement.id);
    expect(medusaOrder).toMatchObject({
      total: 0,
      payment_collections: [],
      metadata: { tiktok: { kinds: ["free", "replacement"], source_order_id: source.id } },
    });
  });

  it("A discount that TikTok pays counts as revenue where the shop says so, and is paid", async () => {
    await set({ platform_discount: "is_revenue" });
    const line = { seller_sku: "CAP-BLACK", quantity: 1, seller_discount: "2.00", platform_discount: "3.00" };
    const tiktokOrder = buy(store, store.us, [line], { shipping_fee: "5.99" });
    await receive(store);
    const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
    const total = (Math.round(Number(tiktokOrder.total_amount) * 100) + 300) / 100;
    expect(medusaOrder).toMatchObject({ total, summary: { pending_difference: 0, paid_total: total } });
  });

  it("An exchange names the order that it follows from, and is paid for what it costs more", async () => {
    const source = buy(store, store.us, { "TEE-S": 1 });
    const line = { seller_sku: "TEE-M", quantity: 1, price: "3.10" };
    const exchange = buy(store, store.us, [line], { exchange_of: source.id });
    await receive(store);
    expect(await medusaOrderOf(store, exchange.id)).toMatchObject({
      total: Number(exchange.total_amount),
      payment_status: "captured",
      summary: { pending_difference: 0 },
      metadata: { tiktok: { kinds: ["exchange"], source_order_id: source.id } },
    });
  });

  it("A pre-order waits for its release, its units held, and is imported with it", async () => {
    const release_date = store.simulator.clock.seconds() + 3 * 86_400;
    const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 2 }, { hold: true, release_date });
    await receive(store);
    expect(await recordOf(store, tiktokOrder.id)).toMatchObject({ import_state: "waiting", tiktok_status: "ON_HOLD" });
    expect(await store.sql("SELECT quantity FROM tiktok_held_unit")).toEqual([{ quantity: 2 }]);
    expect(await reserved()).toBe(0);
    store.simulator.control.endHold(tiktokOrder.id);
    await receive(store);
    const kinds = { kinds: ["pre_order"], release_date: new Date(release_date * 1000).toISOString() };
    expect(await medusaOrderOf(store, tiktokOrder.id)).toMatchObject({ metadata: { tiktok: kinds } });
    expect(await store.sql("SELECT quantity FROM tiktok_held_unit")).toEqual([]);
    expect(await reserved()).toBe(2);
  });

  describe("A bundle that is no variant of the store", () => {
    const lines = [
      {
        seller_sku: "LEGACY-SKU-1",
        quantity: 2,
        price: "60.00",
        components: [
          { seller_sku: "CAP-BLACK", quantity: 2 },
          { seller_sku: "BOTTLE-750", quantity: 1 },
        ],
      },
    ];
    const levels = async () => [await levelOf(store, "CAP-BLACK"), await levelOf(store, "BOTTLE-750")];

    it.each(["in Medusa", "in Seller Center"])(
      "takes the stock of its components, ships them %s, and brings them back",
      async (where) => {
        const tiktokOrder = buy(store, store.us, lines);
        await receive(store);
        const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
        expect(medusaOrder).toMatchObject({
          total: Number(tiktokOrder.total_amount),
          metadata: { tiktok: { kinds: ["bundle"] } },
        });
        expect(medusaOrder.items).toHaveLength(2);
        expect(await levels()).toEqual([
          { stocked: 48, reserved: 4 },
          { stocked: 60, reserved: 2 },
        ]);
        if (where === "in Medusa") await ship(store, medusaOrder, { carrier: "USPS" });
        else store.simulator.control.ship(tiktokOrder.id);
        await receive(store);
        expect((await medusaOrderOf(store, tiktokOrder.id)).fulfillment_status).toBe("shipped");
        expect(await levels()).toEqual([
          { stocked: 44, reserved: 0 },
          { stocked: 58, reserved: 0 },
        ]);
        const { control } = store.simulator;
        await set({ restock_returns: "when_received" });
        control.deliver(tiktokOrder.id);
        const line_ids = [tiktokOrder.lines[0]?.id ?? ""];
        const returnId = control.requestReturn(tiktokOrder.id, { line_ids }).returns[0]?.return_id ?? "";
        control.decideReturn(returnId, { decision: "APPROVE_RETURN" });
        control.shipReturn(returnId);
        control.decideReturn(returnId, { decision: "APPROVE_RECEIVED_PACKAGE" });
        await receive(store);
        expect(await levels()).toEqual([
          { stocked: 46, reserved: 0 },
          { stocked: 59, reserved: 0 },
        ]);
      },
    );

    it("gives the stock of its components back when it is cancelled although it lies packed in Medusa", async () => {
      const tiktokOrder = buy(store, store.us, lines);
      await receive(store);
      await fulfil(store, await medusaOrderOf(store, tiktokOrder.id));
      expect((await levels()).map(({ stocked }) => stocked)).toEqual([44, 58]);
      store.simulator.control.cancel(tiktokOrder.id);
      await receive(store);
      expect(await levels()).toEqual([
        { stocked: 48, reserved: 0 },
        { stocked: 60, reserved: 0 },
      ]);
    });

    it("gives the stock of its components back when one of it is cancelled", async () => {
      const tiktokOrder = buy(store, store.us, lines);
      await receive(store);
      store.simulator.control.cancel(tiktokOrder.id, { line_ids: [tiktokOrder.lines[0]?.id ?? ""] });
      await receive(store);
      expect(await levels()).toEqual([
        { stocked: 48, reserved: 2 },
        { stocked: 60, reserved: 1 },
      ]);
    });
  });

  it("An order of a cross-border shop has the VAT that TikTok adds to its prices", async () => {
    const { control } = store.simulator;
    const { open_id } = control.createSeller({ name: "Over the Sea", base_region: "GB" });
    const { id } = control.createShop({
      seller_open_id: open_id,
      name: "Over the Sea UK",
      region: "GB",
      seller_type: "CROSS_BORDER",
    });
    const skus = [{ seller_sku: "CAP-BLACK", price: "21.00", stock: 10 }];
    control.createListing({ shop_id: id, title: "Cap", skus });
    await connectSeller(store.admin, open_id);
    const [line] = [{ seller_sku: "CAP-BLACK", quantity: 3, seller_discount: "1.00" }];
    const order = { shop_id: id, hold: false, shipping_fee: "3.33", tax_rate: "0.2" };
    const tiktokOrder = control.placeOrder({ ...order, lines: [line] });
    await receive(store);
    const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
    const payment: Record<string, string> = tiktokOrder.detail.payment;
    const tax = Number(payment["tax"]);
    expect(tax).toBeGreaterThan(0);
    expect(medusaOrder).toMatchObject({ currency_code: "gbp", total: Number(tiktokOrder.total_amount) });
    expect(medusaOrder.tax_total).toBeCloseTo(tax, 8);
    expect(medusaOrder.items.every((item) => !item.is_tax_inclusive)).toBe(true);
  });

  it("A Brazilian buyer's tax number is noted with the billing address once TikTok shows it, and erased with the buyer", async () => {
    const { control } = store.simulator;
    const { open_id } = control.createSeller({ name: "Praia", base_region: "BR" });
    const { id: shop_id } = control.createShop({ seller_open_id: open_id, name: "Praia BR", region: "BR" });
    control.createListing({ shop_id, title: "Cap", skus: [{ seller_sku: "CAP-BLACK", price: "99.90", stock: 9 }] });
    await connectSeller(store.admin, open_id);
    const [shop] = await store.sql<{ id: string }>("SELECT id FROM tiktok_shop WHERE region = 'BR'");
    await store.admin.post(`/admin/tiktok-shop/shops/${shop?.id}`, { settings: { on_hold: "import" } });
    const tiktokOrder = control.placeOrder({ shop_id, lines: [{ seller_sku: "CAP-BLACK", quantity: 1 }] });
    await receive(store);
    const noted = async () => {
      const { id } = await medusaOrderOf(store, tiktokOrder.id);
      const path = `/admin/orders/${id}?fields=*billing_address,*shipping_address`;
      const { order } = await store.admin.get<{ order: Record<string, { metadata: object | null } | null> }>(path);
      return [order["billing_address"]?.metadata ?? null, order["shipping_address"]?.metadata ?? null];
    };
    expect(await noted()).toEqual([null, null]);
    control.endHold(tiktokOrder.id);
    await receive(store);
    const { cpf, cpf_name } = control.order(tiktokOrder.id).detail as { cpf?: string; cpf_name?: string };
    expect(cpf).toMatch(/^\d{11}$/);
    expect(await noted()).toEqual([{ tiktok_cpf: cpf, tiktok_cpf_name: cpf_name }, null]);
    await store.admin.post("/admin/tiktok-shop/erase", { tiktok_order_id: tiktokOrder.id });
    control.ship(tiktokOrder.id);
    await receive(store);
    expect(await noted()).toEqual([null, null]);
    const columns = await store.sql("SELECT * FROM order_address WHERE metadata::text LIKE '%cpf%'");
    expect(columns).toEqual([]);
  });

  /** What of an order is read from Medusa's database to find each figure of TikTok's payment again. */
  interface StoredMoney {
    total: number;
    tax_total: number;
    currency_code: string;
    payment_status: string;
    payment_collections: unknown[];
    summary: { pending_difference: number };
    items: { unit_price: number; adjustments: Adjustment[] }[];
    shipping_methods: { amount: number; data: { tiktok?: { kind?: string } } | null; adjustments: Adjustment[] }[];
    metadata: { tiktok?: { order_id?: string; kinds?: string[] } } | null;
    shipping_address: { postal_code: string | null } | null;
  }
  interface Adjustment {
    code: string;
    amount: number;
  }

  async function storedMoney(): Promise<Map<string | undefined, StoredMoney>> {
    const fields =
      "total,tax_total,currency_code,payment_status,summary,metadata,*items,*items.adjustments,*shipping_methods," +
      "*shipping_methods.adjustments,*payment_collections,*shipping_address";
    const { orders } = await store.admin.get<{ orders: StoredMoney[] }>(`/admin/orders?limit=500&fields=${fields}`);
    return new Map(orders.map((medusaOrder) => [medusaOrder.metadata?.tiktok?.order_id, medusaOrder]));
  }

  const added = (amounts: number[]) => Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(4));

  /** TikTok's names for its figures (orders, 5), with what Medusa has of each. */
  function figuresOf({ items, shipping_methods, tax_total, total }: StoredMoney): Record<string, number> {
    const ofCode = (rows: { adjustments: Adjustment[] }[], code: string) =>
      added(rows.flatMap((row) => row.adjustments.filter((each) => each.code === code).map((each) => each.amount)));
    const ofKind = (kind: string) =>
      added(shipping_methods.filter(({ data }) => data?.tiktok?.kind === kind).map(({ amount }) => amount));
    return {
      original_total_product_price: added(items.map((item) => item.unit_price)),
      seller_discount: ofCode(items, "TIKTOK_SELLER_DISCOUNT"),
      platform_discount: ofCode(items, "TIKTOK_PLATFORM_DISCOUNT"),
      original_shipping_fee: ofKind("shipping"),
      shipping_fee_seller_discount: ofCode(shipping_methods, "TIKTOK_SHIPPING_SELLER_DISCOUNT"),
      shipping_fee_platform_discount: ofCode(shipping_methods, "TIKTOK_SHIPPING_PLATFORM_DISCOUNT"),
      shipping_fee_cofunded_discount: ofCode(shipping_methods, "TIKTOK_SHIPPING_COFUNDED_DISCOUNT"),
      tax: added([tax_total, ofKind("tax")]),
      ...Object.fromEntries(FEES.map((fee) => [fee, ofKind(fee)])),
      total_amount: total,
    };
  }

  it("Orders of every kind and of every market come in with each of TikTok's figures in its place", async () => {
    const { control } = store.simulator;
    const placed: string[] = [];
    for (const [index, region] of REGIONS.entries()) {
      const { open_id } = control.createSeller({ name: `Everything ${region}`, base_region: region });
      const shop = control.createShop({ seller_open_id: open_id, name: `Everything ${region}`, region });
      await connectSeller(store.admin, open_id);
      const { order_ids } = control.generate({
        shop_id: shop.id,
        count: region === "US" ? 60 : 12,
        seed: 41 + index,
        to_ship: true,
      });
      placed.push(...order_ids);
    }
    await receive(store);
    const stored = await storedMoney();
    const kinds = new Set<string>();
    const masked = new Set<boolean>();
    for (const id of placed) {
      const { detail, is_cod, currency } = {
        ...control.order(id),
        is_cod: Boolean(control.order(id).detail["is_cod"]),
      };
      const medusaOrder = stored.get(id);
      if (!medusaOrder) throw new Error(`TikTok's order ${id} is not in Medusa.`);
      const payment: Record<string, string> = detail.payment;
      const found = figuresOf(medusaOrder);
      const stated = Object.fromEntries(Object.keys(found).map((key) => [key, Number(payment[key])]));
      expect([id, found]).toEqual([id, stated]);
      expect(medusaOrder.currency_code).toBe(currency.toLowerCase());
      const { postal_code } = detail.recipient_address;
      expect([id, medusaOrder.shipping_address?.postal_code ?? ""]).toEqual([id, postal_code]);
      masked.add(postal_code.includes("*"));
      const isFree = Number(payment["total_amount"]) === 0;
      expect([id, medusaOrder.payment_collections.length]).toEqual([id, isFree ? 0 : 1]);
      if (!isFree) {
        expect([id, medusaOrder.payment_status]).toEqual([id, is_cod ? "authorized" : "captured"]);
        if (!is_cod) expect([id, medusaOrder.summary.pending_difference]).toEqual([id, 0]);
      }
      for (const kind of [...(medusaOrder.metadata?.tiktok?.kinds ?? []), is_cod ? "cod" : "prepaid"]) kinds.add(kind);
    }
    expect(masked).toEqual(new Set([true, false]));
    expect([...kinds].sort()).toEqual(
      ["bundle", "cod", "digital", "exchange", "fbt", "free", "gift", "prepaid", "replacement", "sample"].sort(),
    );
  });
});
