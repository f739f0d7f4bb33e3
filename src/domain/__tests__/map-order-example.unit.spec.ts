import type { CreateOrderDTO } from "@medusajs/framework/types";
import { mapOrder } from "../map-order";
import { toAddress } from "./tiktok-order";
import { CAP, context, documented, map, totalOf } from "./mapped-order";

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
      metadata: { tiktok: { order_id: "577000000000000001", shop_id: "7490000000000000001", email_is_relay: true } },
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
