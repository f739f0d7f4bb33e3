import { sellerSkus } from "../seller-skus";
import { toLine, toOrder } from "./tiktok-order";

describe("sellerSkus", () => {
  it("names each seller SKU of an order once, in lower case, and none that TikTok leaves empty", () => {
    const skus = [" Cap-Black ", "CAP-BLACK", "tee", "", null];
    const line_items = skus.map((seller_sku, index) => toLine({ id: String(index), seller_sku }));
    expect(sellerSkus(toOrder({ line_items }))).toEqual(["cap-black", "tee"]);
  });

  it("names what a bundle is made of, too", () => {
    const part = { sku_id: "1", product_id: "2", seller_sku: "MUG", sku_count: 2 };
    const line_items = [toLine({ id: "1", seller_sku: "SET", combined_listing_skus: [part] })];
    expect(sellerSkus(toOrder({ line_items }))).toEqual(["set", "mug"]);
  });
});
