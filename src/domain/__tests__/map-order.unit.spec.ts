import { MathBN } from "@medusajs/framework/utils";
import type { CreateOrderDTO } from "@medusajs/framework/types";
import fc from "fast-check";
import type { TiktokOrder, TiktokPayment } from "../../tiktok/schemas/order";
import { minorDigits } from "../currency";
import { mapOrder, type OrderDraft, type VariantMatch } from "../map-order";
import { arbitraryOrder, toAddress, toLine, toOrder, toPayment } from "./arbitrary-order";
import { medusaTotals } from "./medusa-total";

const CAP: VariantMatch = {
  variant_id: "variant_cap",
  title: "Black / M",
  sku: "CAP-BLACK",
  product_id: "prod_cap",
  product_title: "Trail cap",
  product_handle: "trail-cap",
  thumbnail: "https://store.example/cap.png",
  manage_inventory: true,
  inventory_items: [{ inventory_item_id: "iitem_cap", required_quantity: 1 }],
};

const context = (region: string, variants: [string, VariantMatch][] = []) => ({
  shop: { id: "7490000000000000001", name: "Cap Shop", region },
  salesChannelId: "sc_1",
  regionId: "reg_1",
  variants: new Map(variants),
});

const map = (tiktokOrder: TiktokOrder, region = "US", variants: [string, VariantMatch][] = []) => {
  const mapped = mapOrder(tiktokOrder, context(region, variants));
  if (!mapped.ok) {
    throw new Error(mapped.sentence);
  }
  return mapped;
};

const totalOf = (draft: OrderDraft) => medusaTotals(draft).total.decimalPlaces(10).toFixed();

/** The order of TikTok's documentation: three caps, both discounts, shipping discount, taxes; 74.13 USD. */
const documented = (payment: Partial<TiktokPayment> = {}, line: Parameters<typeof toLine>[0] | object = {}) =>
  toOrder({
    payment: toPayment({
      original_total_product_price: "75.00",
      seller_discount: "7.50",
      platform_discount: "3.00",
      sub_total: "64.50",
      original_shipping_fee: "5.99",
      shipping_fee_platform_discount: "2.00",
      shipping_fee: "3.99",
      product_tax: "5.31",
      shipping_fee_tax: "0.33",
      tax: "5.64",
      total_amount: "74.13",
      ...payment,
    }),
    line_items: ["577000000000000101", "577000000000000102", "577000000000000103"].map((id) =>
      toLine({
        id,
        original_price: "25.00",
        sale_price: "21.50",
        seller_discount: "2.50",
        platform_discount: "1.00",
        item_tax: [{ tax_type: "SALES_TAX", tax_amount: "1.77", tax_rate: "0.0825" }],
        ...line,
      }),
    ),
  });

/** One unit of 10.00 in a market whose prices include tax. */
const simple = (payment: Partial<TiktokPayment>, line: object = {}) =>
  toOrder({
    payment: toPayment({ currency: "EUR", original_total_product_price: "10.00", sub_total: "10.00", ...payment }),
    line_items: [toLine({ id: "577000000000000101", original_price: "10.00", sale_price: "10.00", ...line })],
  });

describe("mapOrder: what Medusa reads back", () => {
  it("is exactly what the buyer paid, for any valid order of any market", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        const { draft, total } = map(tiktokOrder, region);
        const paid = tiktokOrder.payment?.total_amount ?? "";
        const read = medusaTotals(draft).total;
        const digits = minorDigits(draft.currency_code);
        return (
          total === paid && read.decimalPlaces(digits).isEqualTo(paid) && read.minus(paid).abs().isLessThan("1e-10")
        );
      }),
      { numRuns: 2500 },
    );
  });

  it("is TikTok's tax and TikTok's discounts too, for any valid order", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        const { draft } = map(tiktokOrder, region);
        const totals = medusaTotals(draft);
        const { payment } = tiktokOrder;
        const charged = draft.shipping_methods.filter(({ data }) => data.tiktok.kind === "tax").map((m) => m.amount);
        expect(
          MathBN.add(totals.tax_total, ...charged)
            .decimalPlaces(10)
            .toFixed(),
        ).toBe(MathBN.add(payment?.product_tax ?? 0, payment?.shipping_fee_tax ?? 0).toFixed());
        const codes = (code: string) =>
          MathBN.add(
            ...draft.items.flatMap((item) => item.adjustments.filter((a) => a.code === code).map((a) => a.amount)),
          );
        expect(codes("TIKTOK_SELLER_DISCOUNT").isEqualTo(payment?.seller_discount ?? 0)).toBe(true);
        expect(codes("TIKTOK_PLATFORM_DISCOUNT").isEqualTo(payment?.platform_discount ?? 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is never another total: an order with one changed figure is mapped to its own total_amount or held with the gap", () => {
    const change = fc.tuple(fc.constantFrom(...Object.keys(toPayment({}))), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(arbitraryOrder, change, ({ region, tiktokOrder }, [field, by]) => {
        fc.pre(field !== "currency" && tiktokOrder.payment !== null);
        const amount = String((tiktokOrder.payment as Record<string, string>)[field]);
        const payment = { ...toPayment({}), ...tiktokOrder.payment, [field]: MathBN.add(amount, by).toFixed() };
        const mapped = mapOrder({ ...tiktokOrder, payment }, context(region));
        if (mapped.ok) {
          return medusaTotals(mapped.draft).total.minus(payment.total_amount).abs().isLessThan("1e-10");
        }
        const gap = MathBN.sub(mapped.expected ?? 0, mapped.actual ?? 0);
        return mapped.reason === "unbalanced" && !gap.isZero() && gap.isEqualTo(mapped.difference ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it("has at most one adjustment on a shipping method, which is all that Medusa's database takes", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) =>
        map(tiktokOrder, region).draft.shipping_methods.every(({ adjustments }) => adjustments.length <= 1),
      ),
      { numRuns: 300 },
    );
  });
});

describe("mapOrder: the order of TikTok's documentation", () => {
  it("becomes three lines of one unit with both discounts apart and the tax as a rate", () => {
    const { draft, total } = map(documented(), "US", [["1729500000000000011", CAP]]);
    expect(total).toBe("74.13");
    expect(totalOf(draft)).toBe("74.13");
    expect(draft.items).toHaveLength(3);
    expect(draft.items[0]).toEqual({
      title: "Trail cap",
      subtitle: "Black / M",
      thumbnail: "https://store.example/cap.png",
      product_id: "prod_cap",
      product_title: "Trail cap",
      product_handle: "trail-cap",
      variant_id: "variant_cap",
      variant_sku: "CAP-BLACK",
      variant_title: "Black / M",
      quantity: 1,
      unit_price: "25",
      is_custom_price: true,
      is_tax_inclusive: false,
      is_discountable: false,
      requires_shipping: true,
      tax_lines: [
        {
          code: "TIKTOK_TAX",
          description: "Tax collected by TikTok",
          rate: "8.23255813953488372093",
          provider_id: "tiktok",
        },
      ],
      adjustments: [
        {
          code: "TIKTOK_SELLER_DISCOUNT",
          description: "Discount paid by the seller",
          amount: "2.5",
          provider_id: "tiktok",
        },
        {
          code: "TIKTOK_PLATFORM_DISCOUNT",
          description: "Discount paid by TikTok",
          amount: "1",
          provider_id: "tiktok",
        },
      ],
      metadata: {
        tiktok_line_item_id: "577000000000000101",
        tiktok_sku_id: "1729500000000000011",
        tiktok_product_id: "1729500000000000001",
        tiktok_seller_sku: "CAP-BLACK",
      },
    });
  });

  it("carries the shipping fee, its discount and its tax on one shipping method", () => {
    expect(map(documented()).draft.shipping_methods).toEqual([
      {
        name: "Shipped by seller",
        amount: "5.99",
        is_tax_inclusive: false,
        data: { tiktok: { kind: "shipping" } },
        tax_lines: [
          {
            code: "TIKTOK_TAX",
            description: "Tax collected by TikTok",
            rate: "8.27067669172932330827",
            provider_id: "tiktok",
          },
        ],
        adjustments: [
          {
            code: "TIKTOK_SHIPPING_PLATFORM_DISCOUNT",
            description: "Shipping discount paid by TikTok",
            amount: "2",
            provider_id: "tiktok",
          },
        ],
      },
    ]);
  });

  it("keeps channel, region, buyer, time and TikTok's ids on an order that Medusa's type accepts", () => {
    const { items, shipping_methods, ...rest } = map(documented()).draft satisfies CreateOrderDTO;
    expect(items.length + shipping_methods.length).toBe(4);
    expect(rest).toEqual({
      currency_code: "usd",
      email: "buyer@scs2.tiktok.com",
      region_id: "reg_1",
      sales_channel_id: "sc_1",
      status: "pending",
      no_notification: true,
      created_at: new Date("2026-01-01T00:00:00Z"),
      metadata: { tiktok: { order_id: "577000000000000001", shop_id: "7490000000000000001" } },
    });
  });

  it("leaves out what TikTok left out", () => {
    const bare = { ...documented(), buyer_email: null, create_time: null, delivery_option_name: null };
    const mapped = mapOrder(bare, { ...context("US"), regionId: null });
    if (!mapped.ok) {
      throw new Error(mapped.sentence);
    }
    expect([mapped.draft.email, mapped.draft.created_at, mapped.draft.region_id]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(mapped.draft.shipping_methods[0]?.name).toBe("TikTok Shop shipping");
    expect("shipping_address" in mapped.draft).toBe(false);
  });

  it("uses one address twice, as two objects, since Medusa stores shipping and billing apart", () => {
    const recipient_address = toAddress({ first_name: "Jordan", address_line1: "123 Example Ave", region_code: "US" });
    const { draft } = map({ ...documented(), recipient_address });
    expect(draft.shipping_address).toMatchObject({ first_name: "Jordan", country_code: "us" });
    expect(draft.billing_address).toEqual(draft.shipping_address);
    expect(draft.billing_address).not.toBe(draft.shipping_address);
  });

  it("shows TikTok's own words for a SKU that no variant stands behind", () => {
    const [item] = map(documented()).draft.items;
    expect(item).toMatchObject({
      title: "Trail Runner Cap",
      subtitle: "Black, M",
      thumbnail: "https://images.example/cap.jpeg",
      product_title: "Trail Runner Cap",
      variant_sku: "CAP-BLACK",
      variant_title: "Black, M",
    });
    expect([item?.variant_id, item?.product_id, item?.product_handle]).toEqual([undefined, undefined, undefined]);
  });

  it("names a line after its SKU when TikTok sends no name", () => {
    const nameless = { product_name: null, sku_name: null, sku_image: null };
    expect(map(documented({}, nameless)).draft.items[0]?.title).toBe("CAP-BLACK");
    expect(map(documented({}, { ...nameless, seller_sku: null })).draft.items[0]?.title).toBe("1729500000000000011");
  });
});

describe("mapOrder: taxes", () => {
  it("spreads the payment's product tax over the lines when their own taxes differ from it", () => {
    const { draft } = map(documented({ product_tax: "5.32", tax: "5.65", total_amount: "74.14" }));
    const taxes = draft.items.map((item) =>
      MathBN.mult(item.tax_lines[0]?.rate ?? 0, "0.215")
        .decimalPlaces(10)
        .toFixed(),
    );
    expect(taxes).toEqual(["1.78", "1.77", "1.77"]);
    expect(totalOf(draft)).toBe("74.14");
  });

  it("spreads the product tax by price when the lines state none", () => {
    expect(totalOf(map(documented({}, { item_tax: [] })).draft)).toBe("74.13");
  });

  it.each([
    ["only tax", { product_tax: "0", shipping_fee_tax: "0" }],
    ["only tax and product_tax", { shipping_fee_tax: "0" }],
    ["only tax and shipping_fee_tax", { product_tax: "0" }],
    ["only product_tax and shipping_fee_tax", { tax: "0" }],
    ["no product tax but the lines' taxes", { product_tax: "0", tax: "0" }],
  ])("arrives at the total when TikTok gives %s", (_, payment) => {
    const { draft } = map(documented(payment));
    expect(totalOf(draft)).toBe("74.13");
    expect(medusaTotals(draft).tax_total.decimalPlaces(10).toFixed()).toBe("5.64");
    expect(draft.shipping_methods[0]?.tax_lines).toHaveLength(1);
  });

  it("takes all of a lone tax as product tax when no line says otherwise", () => {
    const { draft } = map(documented({ product_tax: "0", shipping_fee_tax: "0" }, { item_tax: [] }));
    expect(totalOf(draft)).toBe("74.13");
    expect(draft.shipping_methods[0]?.tax_lines).toEqual([]);
  });

  it("charges the tax of a unit that costs nothing on its own", () => {
    const free = toOrder({
      payment: toPayment({
        original_total_product_price: "10",
        seller_discount: "10",
        product_tax: "0.80",
        total_amount: "0.80",
      }),
      line_items: [
        toLine({
          id: "1",
          original_price: "10",
          seller_discount: "10",
          item_tax: [{ tax_type: null, tax_amount: "0.80", tax_rate: null }],
        }),
      ],
    });
    const { draft } = map(free);
    expect(draft.items[0]?.tax_lines).toEqual([]);
    expect(draft.shipping_methods[1]).toMatchObject({ name: "Tax collected by TikTok", amount: "0.8" });
    expect(totalOf(draft)).toBe("0.8");
    const unstated = { ...free, line_items: free.line_items.map((line) => ({ ...line, item_tax: [] })) };
    expect(totalOf(map(unstated).draft)).toBe("0.8");
  });

  it("charges the tax on free shipping on its own", () => {
    const payment = { shipping_fee_platform_discount: "5.99", shipping_fee: "0", total_amount: "70.14" };
    const { draft } = map(documented(payment));
    expect(draft.shipping_methods.map(({ amount }) => amount)).toEqual(["5.99", "0.33"]);
    expect(totalOf(draft)).toBe("70.14");
  });

  it("marks prices as tax-inclusive outside the US and as tax-exclusive in the US", () => {
    const kinds = (draft: OrderDraft) => [...draft.items, ...draft.shipping_methods].map((row) => row.is_tax_inclusive);
    expect(new Set(kinds(map(simple({ total_amount: "10.00", small_order_fee: "0" }), "DE").draft))).toEqual(
      new Set([true]),
    );
    expect(new Set(kinds(map(documented()).draft))).toEqual(new Set([false]));
  });

  it("adds a tax outside the US when the total is after it, and takes it as part of the price when it is not", () => {
    const added = map(simple({ product_tax: "1.90", total_amount: "11.90" }), "GB").draft;
    expect([totalOf(added), added.items[0]?.is_tax_inclusive, added.items[0]?.tax_lines.length]).toEqual([
      "11.9",
      false,
      1,
    ]);
    const included = map(simple({ product_tax: "1.90", total_amount: "10.00" }), "GB").draft;
    expect([totalOf(included), included.items[0]?.is_tax_inclusive, included.items[0]?.tax_lines]).toEqual([
      "10",
      true,
      [],
    ]);
  });

  it("never takes a US tax as part of the price", () => {
    expect(mapOrder(documented({ total_amount: "68.49" }), context("US"))).toMatchObject({
      ok: false,
      reason: "unbalanced",
    });
  });
});

describe("mapOrder: charges and discounts of the whole order", () => {
  it.each([
    ["retail_delivery_fee", "Retail delivery fee"],
    ["small_order_fee", "Small order fee"],
    ["buyer_service_fee", "Buyer service fee"],
    ["handling_fee", "Handling fee"],
    ["shipping_insurance_fee", "Shipping insurance"],
    ["item_insurance_fee", "Item insurance"],
    ["item_insurance_tax", "Tax on item insurance"],
    ["distance_shipping_fee", "Distance shipping fee"],
    ["distance_fee", "Distance fee"],
    ["payment_discount_service_fee", "Payment discount service fee"],
  ])("shows %s as a shipping method of its own", (key, name) => {
    const { draft } = map(simple({ [key]: "1.25", total_amount: "11.25" }), "DE");
    expect(draft.shipping_methods).toHaveLength(2);
    expect(draft.shipping_methods[1]).toEqual({
      name,
      amount: "1.25",
      is_tax_inclusive: true,
      data: { tiktok: { kind: key } },
      tax_lines: [],
      adjustments: [],
    });
    expect(totalOf(draft)).toBe("11.25");
  });

  it("shows the bottle deposits of the lines as one shipping method, where the total is after them", () => {
    const counted = map(simple({ total_amount: "10.25" }, { pfand_fee: "0.25" }), "DE").draft;
    expect(counted.shipping_methods[1]).toMatchObject({ name: "Bottle deposit (Pfand)", amount: "0.25" });
    expect(map(simple({ total_amount: "10.00" }, { pfand_fee: "0.25" }), "DE").draft.shipping_methods).toHaveLength(1);
  });

  it("does not count the distance shipping fee twice when the distance fee already has it", () => {
    const within = simple({ distance_shipping_fee: "2.00", distance_fee: "3.00", total_amount: "13.00" });
    expect(map(within, "ID").draft.shipping_methods.map(({ amount }) => amount)).toEqual(["0", "3"]);
    const apart = simple({ distance_shipping_fee: "2.00", distance_fee: "3.00", total_amount: "15.00" });
    expect(map(apart, "ID").draft.shipping_methods.map(({ amount }) => amount)).toEqual(["0", "3", "2"]);
  });

  it("holds an order whose total leaves out a fee that always counts", () => {
    const order = simple({ small_order_fee: "1.00", total_amount: "10.00" });
    expect(mapOrder(order, context("TH"))).toMatchObject({ ok: false, difference: "-1.00" });
  });

  it("takes the payment promotion off goods and shipping when the total is after it, and ignores it when it is not", () => {
    const shipped = { original_shipping_fee: "5.00", shipping_fee: "5.00", payment_platform_discount: "3.00" };
    const { draft } = map(simple({ ...shipped, total_amount: "12.00" }), "DE");
    expect(draft.items[0]?.adjustments).toMatchObject([{ code: "TIKTOK_PAYMENT_DISCOUNT", amount: "2" }]);
    expect(draft.shipping_methods[0]?.adjustments).toMatchObject([{ code: "TIKTOK_PAYMENT_DISCOUNT", amount: "1" }]);
    expect(totalOf(draft)).toBe("12");
    expect(map(simple({ ...shipped, total_amount: "15.00" }), "DE").draft.items[0]?.adjustments).toEqual([]);
  });

  it("puts a payment promotion that nothing can bear on the first unit, so that the total stays TikTok's", () => {
    const order = simple(
      {
        seller_discount: "10.00",
        sub_total: "0",
        payment_platform_discount: "1.00",
        small_order_fee: "3.00",
        total_amount: "2.00",
      },
      { seller_discount: "10.00", sale_price: "0" },
    );
    expect(totalOf(map(order, "TH").draft)).toBe("2");
  });

  it("splits the fee so that each shipping discount stays apart on a method of its own", () => {
    const { draft } = map(
      simple({
        original_shipping_fee: "9.00",
        shipping_fee_seller_discount: "1.00",
        shipping_fee_platform_discount: "2.00",
        shipping_fee_cofunded_discount: "3.00",
        shipping_fee: "3.00",
        total_amount: "13.00",
      }),
      "DE",
    );
    expect(
      draft.shipping_methods.map(({ name, amount, adjustments }) => [name, amount, adjustments[0]?.amount]),
    ).toEqual([
      ["Shipped by seller", "4", "1"],
      ["Shipped by seller: Shipping discount paid by TikTok", "2", "2"],
      ["Shipped by seller: Shipping discount shared by the seller and TikTok", "3", "3"],
    ]);
    expect(medusaTotals(draft).shipping_subtotal.toFixed()).toBe("9");
  });

  it("leaves a co-funded discount out where the shipping fee is not after it", () => {
    const fee = { original_shipping_fee: "5.00", shipping_fee_cofunded_discount: "2.00" };
    const { draft } = map(simple({ ...fee, shipping_fee: "5.00", total_amount: "15.00" }), "DE");
    expect(draft.shipping_methods[0]?.adjustments).toEqual([]);
  });

  it("lets the total decide about shipping when TikTok leaves the fee out", () => {
    const fee = { original_shipping_fee: "5.00", shipping_fee_cofunded_discount: "2.00" };
    expect(totalOf(map(simple({ ...fee, total_amount: "13.00" }), "DE").draft)).toBe("13");
    expect(totalOf(map(simple({ ...fee, total_amount: "15.00" }), "DE").draft)).toBe("15");
  });

  it("takes the shipping fee as it is when TikTok leaves the original fee out", () => {
    expect(map(simple({ shipping_fee: "4.00", total_amount: "14.00" }), "DE").draft.shipping_methods[0]?.amount).toBe(
      "4",
    );
  });
});

describe("mapOrder: lines that differ from the payment", () => {
  const two = (payment: Partial<TiktokPayment>, first: object = {}, second: object = {}) =>
    toOrder({
      payment: toPayment({ original_total_product_price: "30.00", ...payment }),
      line_items: [
        toLine({ id: "1", original_price: "10.00", sale_price: "10.00", ...first }),
        toLine({ id: "2", original_price: "20.00", sale_price: "20.00", ...second }),
      ],
    });
  const discounts = (order: TiktokOrder) =>
    map(order).draft.items.map((item) => item.adjustments.map((a) => [a.code, a.amount]));

  it("spreads a discount that only the payment has by what each unit costs", () => {
    expect(discounts(two({ seller_discount: "3.00", total_amount: "27.00" }))).toEqual([
      [["TIKTOK_SELLER_DISCOUNT", "1"]],
      [["TIKTOK_SELLER_DISCOUNT", "2"]],
    ]);
  });

  it("takes back what the lines discount more than the payment", () => {
    const more = { platform_discount: "2.00" };
    expect(discounts(two({ platform_discount: "3.00", total_amount: "27.00" }, more, more))).toEqual([
      [["TIKTOK_PLATFORM_DISCOUNT", "1.5"]],
      [["TIKTOK_PLATFORM_DISCOUNT", "1.5"]],
    ]);
  });

  it("holds the order when the payment discounts more than the units cost", () => {
    expect(mapOrder(two({ seller_discount: "31.00", total_amount: "0" }), context("US"))).toEqual({
      ok: false,
      reason: "unbalanced",
      sentence:
        "TikTok says that payment.seller_discount is 31.00 USD, but the figures that make it up give 0.00 USD: 31.00 USD cannot be explained.",
      expected: "31.00",
      actual: "0.00",
      difference: "31.00",
    });
  });

  it("trusts the lines' discounts when the payment states none", () => {
    expect(totalOf(map(two({ total_amount: "29.00" }, { seller_discount: "1.00", sale_price: "9.00" })).draft)).toBe(
      "29",
    );
  });

  it("holds the order when the prices of its units do not sum to the payment's", () => {
    const order = two({ original_total_product_price: "31.00", total_amount: "31.00" });
    expect(mapOrder(order, context("US"))).toMatchObject({ expected: "31.00", actual: "30.00", difference: "1.00" });
  });

  it("leaves cancelled units out when the payment no longer counts them", () => {
    const order = two(
      { original_total_product_price: "10.00", total_amount: "10.00" },
      {},
      { display_status: "CANCELLED" },
    );
    expect(map(order).draft.items.map((item) => item.metadata.tiktok_line_item_id)).toEqual(["1"]);
  });

  it("keeps cancelled units when the payment still counts them", () => {
    expect(map(two({ total_amount: "30.00" }, {}, { display_status: "CANCELLED" })).draft.items).toHaveLength(2);
  });

  it("decides by the total whether cancelled units count when the payment states no product price", () => {
    const order = (total_amount: string) =>
      two({ original_total_product_price: "0", total_amount }, {}, { display_status: "CANCELLED" });
    expect(map(order("30.00")).draft.items).toHaveLength(2);
    expect(map(order("10.00")).draft.items).toHaveLength(1);
  });

  it("keeps every unit of an order that is cancelled as a whole", () => {
    const gone = { display_status: "CANCELLED" };
    expect(map(two({ total_amount: "30.00" }, gone, gone)).draft.items).toHaveLength(2);
  });

  it("prices a gift at what the buyer pays for it, which is nothing", () => {
    const order = two(
      { original_total_product_price: "10.00", total_amount: "10.00" },
      {},
      { is_gift: true, sale_price: "0" },
    );
    expect(map(order).draft.items.map(({ unit_price }) => unit_price)).toEqual(["10", "0"]);
  });

  it("works a missing price out of the sale price and the discounts", () => {
    const order = two(
      { total_amount: "29.00", seller_discount: "1.00" },
      { original_price: "0", sale_price: "9.00", seller_discount: "1.00" },
    );
    expect(map(order).draft.items[0]?.unit_price).toBe("10");
  });
});

describe("mapOrder: orders that are not mapped", () => {
  it("names total and gap when nothing explains the total", () => {
    expect(mapOrder(documented({ total_amount: "74.14" }), context("US"))).toEqual({
      ok: false,
      reason: "unbalanced",
      sentence:
        "TikTok says that payment.total_amount is 74.14 USD, but the figures that make it up give 74.13 USD: 0.01 USD cannot be explained.",
      expected: "74.14",
      actual: "74.13",
      difference: "0.01",
    });
  });

  it("names the shipping fee when that is what does not add up", () => {
    expect(mapOrder(documented({ shipping_fee: "4.00" }), context("US"))).toMatchObject({
      reason: "unbalanced",
      sentence: expect.stringContaining("payment.shipping_fee is 4.00 USD"),
      difference: "0.01",
    });
  });

  it.each(["1,234.50", "-1.00", "NaN"])("holds an order with an amount like %s", (amount) => {
    expect(mapOrder(documented({ retail_delivery_fee: amount }), context("US"))).toEqual({
      ok: false,
      reason: "unbalanced",
      sentence: `TikTok sent "${amount}" as payment.retail_delivery_fee, which is not an amount from 0 up.`,
    });
    const broken = mapOrder(documented({}, { sale_price: amount }), context("US"));
    expect(broken).toMatchObject({ ok: false, sentence: expect.stringContaining("line_items.sale_price") });
  });

  it("says so when TikTok sent no payment, no currency or no lines", () => {
    const reason = (order: TiktokOrder) => mapOrder(order, context("US"));
    expect(reason({ ...documented(), payment: null })).toMatchObject({ ok: false, reason: "no_payment" });
    expect(reason(documented({ currency: "" }))).toMatchObject({ ok: false, reason: "no_payment" });
    expect(reason({ ...documented(), line_items: [] })).toMatchObject({ ok: false, reason: "no_lines" });
  });
});
