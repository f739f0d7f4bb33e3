import { cancelReasons } from "../cancel-reasons";

const keysOf = (region: string, status: string) => cancelReasons({ region, status }).map(({ key }) => key);

describe("The reasons to cancel", () => {
  it("are those of the market, with Britain's own keys", () => {
    expect(keysOf("GB", "ON_HOLD")).toEqual([
      "seller_cancel_reason_out_of_stock_uk",
      "seller_cancel_reason_wrong_price_uk",
      "seller_cancel_paid_reason_address_not_deliver_uk",
    ]);
    expect(keysOf("VN", "AWAITING_SHIPMENT")).toEqual([
      "seller_cancel_reason_out_of_stock",
      "seller_cancel_reason_wrong_price",
    ]);
    expect(keysOf("JP", "AWAITING_SHIPMENT")).toContain("seller_cancel_order_reason_potential_fraud");
  });

  it("are others while the order is unpaid", () => {
    const unpaid = keysOf("US", "UNPAID");
    expect(unpaid).toHaveLength(4);
    expect(unpaid.filter((key) => keysOf("US", "AWAITING_SHIPMENT").includes(key))).toEqual([]);
  });
});
