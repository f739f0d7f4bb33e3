import fc from "fast-check";
import { afterPrefix, readOrderQuery } from "../order-query";

describe("readOrderQuery", () => {
  it("takes a number with a # for Medusa's", () => {
    expect(readOrderQuery("#12")).toMatchObject({ medusa_order_id: null, display_id: 12, tiktok_order_id: null });
  });

  it("takes bare digits for Medusa's number or how TikTok's id begins", () => {
    expect(readOrderQuery(" 5766 ")).toMatchObject({
      medusa_order_id: null,
      display_id: 5766,
      tiktok_order_id: "5766",
    });
  });

  it("takes more digits than Medusa counts to for TikTok's id only", () => {
    expect(readOrderQuery("576653688135258178")).toMatchObject({
      display_id: null,
      tiktok_order_id: "576653688135258178",
    });
  });

  it("knows Medusa's id", () => {
    expect(readOrderQuery("order_01ABC")).toMatchObject({ medusa_order_id: "order_01ABC", tiktok_order_id: null });
  });

  it("takes anything for a seller SKU, in any case, and other texts for nothing else", () => {
    expect(readOrderQuery("12").seller_sku).toBe("12");
    expect(readOrderQuery(" Tee-Blue/S ")).toEqual({
      medusa_order_id: null,
      display_id: null,
      tiktok_order_id: null,
      seller_sku: "tee-blue/s",
    });
  });
});

describe("afterPrefix", () => {
  it("bounds exactly the texts of digits that begin so", () => {
    const digits = fc.stringMatching(/^\d{1,8}$/);
    fc.assert(
      fc.property(digits, digits, (prefix, text) => {
        const end = afterPrefix(prefix);
        const within = text >= prefix && (end === null || text < end);
        expect(within).toBe(text.startsWith(prefix));
      }),
    );
  });
});
