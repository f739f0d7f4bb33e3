import type { TiktokOrder, TiktokPayment } from "../../tiktok/schemas/order";
import { mapOrder, type MapOrderContext, type OrderDraft, type VariantMatch } from "../map-order";
import { toLine, toOrder, toPayment } from "./tiktok-order";
import { medusaTotals } from "./medusa-total";

export const CAP: VariantMatch = {
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

export const context = (region: string, variants: [string, VariantMatch][] = []) => ({
  shop: { id: "7490000000000000001", name: "Cap Shop", region },
  salesChannelId: "sc_1",
  regionId: "reg_1",
  variants: new Map(variants),
});

/** The draft of an order that must map. */
export const map = (
  tiktokOrder: TiktokOrder,
  region = "US",
  variants: [string, VariantMatch][] = [],
  more: Partial<MapOrderContext> = {},
) => {
  const mapped = mapOrder(tiktokOrder, { ...context(region, variants), ...more });
  if (!mapped.ok) {
    throw new Error(mapped.sentence);
  }
  return mapped;
};

/** The total that Medusa reads back, with 10 decimals. */
export const totalOf = (draft: OrderDraft) => medusaTotals(draft).total.decimalPlaces(10).toFixed();

/** The order of TikTok's documentation: three caps, both discounts, shipping discount, taxes; 74.13 USD. */
export const documented = (payment: Partial<TiktokPayment> = {}, line: Parameters<typeof toLine>[0] | object = {}) =>
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
export const simple = (payment: Partial<TiktokPayment>, line: object = {}) =>
  toOrder({
    payment: toPayment({ currency: "EUR", original_total_product_price: "10.00", sub_total: "10.00", ...payment }),
    line_items: [toLine({ id: "577000000000000101", original_price: "10.00", sale_price: "10.00", ...line })],
  });
