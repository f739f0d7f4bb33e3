import type { SellerDto, ShopDto } from "../../../types";
import { partOf } from "../anchors";

const shop = { id: "shop_1", name: "Shop" } as ShopDto;
const sellers = [{ id: "seller_1", name: "Seller", shops: [shop] } as unknown as SellerDto];

describe("the part of the page that an alert leads to", () => {
  it("is the shop's, where it is about a shop and its seller", () => {
    expect(partOf({ shop_id: "shop_1", seller_id: "seller_1" }, sellers)).toEqual({
      anchor: "shop-shop_1",
      name: "Shop",
    });
  });

  it("is the seller's, where it is about the seller, or about a shop that has gone", () => {
    const seller = { anchor: "seller-seller_1", name: "Seller" };
    expect(partOf({ shop_id: null, seller_id: "seller_1" }, sellers)).toEqual(seller);
    expect(partOf({ shop_id: "gone", seller_id: "seller_1" }, sellers)).toEqual(seller);
  });

  it("is none, where it is about nothing that is connected", () => {
    expect(partOf({ shop_id: null, seller_id: null }, sellers)).toBeNull();
    expect(partOf({ shop_id: null, seller_id: "gone" }, sellers)).toBeNull();
  });
});
