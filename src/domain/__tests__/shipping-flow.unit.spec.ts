import { shippingFlow } from "../shipping-flow";

const flow = (
  region: string,
  shipping_type: string | null = "SELLER",
  fulfillment_type: string | null = "FULFILLMENT_BY_SELLER",
) => shippingFlow({ region, shipping_type, fulfillment_type });

describe("shippingFlow", () => {
  it.each(["US", "GB", "UK", "DE", "ES", "FR", "IE", "IT", "JP", "AT", "BE", "NL", "PL"])(
    "marks the order's package as shipped in %s",
    (region) => expect(flow(region)).toBe("order"),
  );

  it.each(["ID", "MY", "PH", "SG", "TH", "VN", "MX", "BR", "vn"])(
    "ships the package that TikTok made in %s",
    (region) => expect(flow(region)).toBe("package"),
  );

  it("takes an order without shipping and fulfilment type as the seller's", () => {
    expect(flow("US", null, null)).toBe("order");
  });

  it.each([
    ["US", "TIKTOK", "FULFILLMENT_BY_SELLER", "TikTok's own shipping"],
    ["US", "TIKTOK_DIGITAL", "FULFILLMENT_BY_SELLER", "digital"],
    ["US", "SELLER", "FULFILLMENT_BY_TIKTOK", "TikTok ships this order from its own warehouse"],
    ["ID", "SELLER", "FULFILLMENT_BY_DILAYANI_TOKOPEDIA", "Tokopedia ships this order from its own warehouse"],
    ["US", "DRONE", "FULFILLMENT_BY_SELLER", "DRONE"],
    ["SA", "SELLER", "FULFILLMENT_BY_SELLER", "SA"],
  ])("gives a reason instead in %s for %s, %s", (region, type, fulfillment, reason) => {
    expect(flow(region, type, fulfillment)).toEqual({ none: expect.stringContaining(reason) });
  });
});
