import { kindNote, orderKinds, takesStock } from "../order-kind";
import { planPayment } from "../payment-plan";
import { shippingFlow } from "../shipping-flow";
import { map, simple } from "./mapped-order";
import { toPayment } from "./tiktok-order";

const sale = simple({ total_amount: "10.00" });

describe("What is special about an order", () => {
  it("is nothing for an ordinary sale, and its note is empty", () => {
    expect(orderKinds(sale)).toEqual([]);
    expect(kindNote(sale)).toEqual({});
    expect(orderKinds({ ...sale, payment: null })).toEqual([]);
  });

  it.each([
    ["sample", { is_sample_order: true }],
    ["free", { payment: toPayment({ total_amount: "0.00" }) }],
    ["gift", { line_items: sale.line_items.map((line) => ({ ...line, is_gift: true })) }],
    ["pre_order", { order_type: "PRE_ORDER" }],
    ["replacement", { is_replacement_order: true }],
    ["exchange", { is_exchange_order: true }],
    ["fbt", { fulfillment_type: "FULFILLMENT_BY_TIKTOK" }],
    ["fbt", { fulfillment_type: "FULFILLMENT_BY_DILAYANI_TOKOPEDIA" }],
    ["digital", { shipping_type: "TIKTOK_DIGITAL" }],
    ["digital", { order_type: "VIRTUAL_ORDER" }],
  ])("is noted as %s", (kind, fields) => {
    const order = { ...sale, ...fields };
    expect(orderKinds(order)).toEqual([kind]);
    expect(kindNote(order)).toEqual({ kinds: [kind] });
  });

  it("is noted as bundle for a line that is made of other SKUs", () => {
    const parts = [{ sku_id: "2", product_id: null, seller_sku: null }];
    const made = (of: object) => ({ ...sale, line_items: sale.line_items.map((line) => ({ ...line, ...of })) });
    expect(orderKinds(made({ combined_listing_skus: parts.map((part) => ({ ...part, sku_count: 2 })) }))).toEqual([
      "bundle",
    ]);
    expect(orderKinds(made({ sub_item_info: parts }))).toEqual(["bundle"]);
  });

  it("leads a replacement and an exchange to the order that they follow from, in the metadata of Medusa's order", () => {
    const replacement = { ...sale, is_replacement_order: true, replaced_order_id: "577000000000000009" };
    expect(map(replacement, "DE").draft.metadata.tiktok).toMatchObject({
      kinds: ["replacement"],
      source_order_id: "577000000000000009",
    });
    expect(kindNote({ ...sale, exchange_source_order_id: "577000000000000008" })).toEqual({
      kinds: ["exchange"],
      source_order_id: "577000000000000008",
    });
  });

  it("keeps the day from which a pre-order may be shipped", () => {
    expect(kindNote({ ...sale, release_date: 1767225600 })).toEqual({
      kinds: ["pre_order"],
      release_date: "2026-01-01T00:00:00.000Z",
    });
  });
});

describe("An order that TikTok ships", () => {
  const fbt = { fulfillment_type: "FULFILLMENT_BY_TIKTOK", shipping_type: "TIKTOK", region: "US" };

  it("takes stock of the shop's location only if the shop says so, and others always", () => {
    expect(takesStock(fbt, { fbt_reserves_stock: false })).toBe(false);
    expect(takesStock(fbt, { fbt_reserves_stock: true })).toBe(true);
    expect(takesStock({ fulfillment_type: "FULFILLMENT_BY_SELLER" }, { fbt_reserves_stock: false })).toBe(true);
    expect(takesStock({ fulfillment_type: null }, { fbt_reserves_stock: false })).toBe(true);
  });

  it("is never reported as shipped by the store", () => {
    expect(shippingFlow(fbt)).toEqual({
      none: "TikTok ships this order from its own warehouse: there is no tracking to send.",
    });
  });
});

describe("Digital goods", () => {
  it("need no shipping, by type of shipping or of order", () => {
    for (const digital of [{ shipping_type: "TIKTOK_DIGITAL" }, { order_type: "VIRTUAL_ORDER" }]) {
      expect(map({ ...sale, ...digital }, "DE").draft.items.map((item) => item.requires_shipping)).toEqual([false]);
    }
    expect(map(sale, "DE").draft.items.map((item) => item.requires_shipping)).toEqual([true]);
  });

  it("are not reported as shipped", () => {
    const none = "This order is digital: there is nothing to ship.";
    const virtual = { fulfillment_type: null, shipping_type: "SELLER", order_type: "VIRTUAL_ORDER", region: "US" };
    expect(shippingFlow(virtual)).toEqual({ none });
  });
});

describe("An order that costs nothing", () => {
  const stated = { original_price: "10.00", sale_price: "0" };

  it.each([
    ["whose price is not in the payment", {}],
    ["whose price is in the payment all the same", { original_total_product_price: "10.00" }],
  ])("comes in with lines of 0 and without payment: one %s", (_, figures) => {
    const payment = { original_total_product_price: "0", sub_total: "0", ...figures, total_amount: "0.00" };
    const order = { ...simple(payment, stated), is_sample_order: true };
    const { draft, total } = map(order, "DE");
    expect(draft.items.map(({ unit_price }) => unit_price)).toEqual(["0"]);
    expect(planPayment(order, total)).toBe("none");
    expect(draft.metadata.tiktok.kinds).toEqual(["sample", "free"]);
  });

  it("still pays for its shipping where TikTok says so", () => {
    const payment = { sub_total: "0", original_shipping_fee: "4.00", shipping_fee: "4.00", total_amount: "4.00" };
    expect(map(simple(payment, stated), "DE").total).toBe("4.00");
  });

  it("may stand beside units that are paid for", () => {
    const order = simple({ original_total_product_price: "20.00", total_amount: "10.00" });
    const free = order.line_items.map((line) => ({ ...line, id: "2", sale_price: "0" }));
    const mapped = map({ ...order, line_items: [...order.line_items, ...free] }, "DE");
    expect(mapped.draft.items.map(({ unit_price }) => unit_price)).toEqual(["10", "0"]);
  });
});
