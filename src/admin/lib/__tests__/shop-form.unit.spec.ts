import type { ShopDto } from "../../../types";
import { blankRow, problemsOf, shopFormOf, updateOf, withMainLocation } from "../shop-form";

const shop: ShopDto = {
  id: "shop_1",
  tiktok_shop_id: "7495123456789012345",
  name: "Shop",
  region: "GB",
  currency: "GBP",
  seller_type: "LOCAL",
  status: "active",
  sales_channel: { id: "sc_1", name: "TikTok" },
  stock_location: { id: "sloc_1", name: "London" },
  further_stock_locations: [
    { id: "sloc_3", name: "Leeds" },
    { id: "sloc_2", name: "Bath" },
  ],
  settings: {
    on_hold: "wait",
    platform_discount: "is_revenue",
    unmatched_skus: "hold",
    sku_match_by: ["barcode", "seller_sku"],
    oversold: "hold",
    reserve_early: true,
    customers: "one_per_buyer",
    fbt_reserves_stock: true,
    restock_returns: "when_received",
    further_stock_location_ids: ["sloc_3", "sloc_2"],
    emit_order_placed: false,
    default_shipping_provider_id: null,
    carriers: { "Royal Mail": "7117858858072016686" },
  },
  webhooks: { address: null, registered: [], missing: [], checked_at: null, heard: [], last_error: null },
  console_topics: [],
  links: { linked: 0, unmatched: 0 },
  stock: { refused: 0, last_error: null },
  counts: { orders: 0, failed: 0 },
};

const withCarriers = (...carriers: [name: string, providerId: string][]) => ({
  ...shopFormOf(shop),
  carriers: carriers.map(([name, providerId], index) => ({ key: `k${index}`, name, providerId })),
});

describe("the form of a shop's settings", () => {
  it("saves what it was opened with when nothing is changed", () => {
    expect(updateOf(shopFormOf(shop))).toEqual({
      settings: shop.settings,
      sales_channel_id: "sc_1",
      stock_location_id: "sloc_1",
    });
  });

  it("makes a further location the main one, and no longer a further one", () => {
    const form = shopFormOf(shop);
    expect(updateOf({ ...form, ...withMainLocation(form, "sloc_3") })).toMatchObject({
      settings: { further_stock_location_ids: ["sloc_2"] },
      stock_location_id: "sloc_3",
    });
  });

  it("trims names and leaves out rows left blank", () => {
    const form = withCarriers([" DHL ", "p1"], ["  ", ""]);
    expect(problemsOf(form)).toEqual({});
    expect(updateOf(form).settings?.carriers).toEqual({ DHL: "p1" });
  });

  it("asks for a name of letters or digits", () => {
    expect(problemsOf(withCarriers(["", "p1"], ["--", "p1"]))).toEqual({ k0: "nameMissing", k1: "nameMissing" });
  });

  it("asks for TikTok's carrier", () => {
    expect(problemsOf(withCarriers(["DHL", ""]))).toEqual({ k0: "providerMissing" });
  });

  it("refuses a name twice, however it is written", () => {
    const form = withCarriers(["Royal Mail", "p1"], ["royal-mail", "p2"], ["Correos", "p3"], ["Corréos", "p4"]);
    expect(problemsOf(form)).toEqual({ k1: "nameTwice", k3: "nameTwice" });
  });

  it("keeps names of any script apart", () => {
    expect(problemsOf(withCarriers(["顺丰", "p1"], ["圆通", "p2"]))).toEqual({});
  });

  it("gives each new row a key of its own, also after one was removed", () => {
    const first = blankRow([]);
    const second = blankRow([first]);
    const third = blankRow([second]);
    expect(new Set([first.key, second.key]).size).toBe(2);
    expect(third.key).not.toBe(second.key);
  });
});
