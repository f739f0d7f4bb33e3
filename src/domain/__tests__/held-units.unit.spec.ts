import { heldUnits } from "../held-units";
import { toLine, toOrder } from "./tiktok-order";

const order = (
  status: string,
  lines: [sku: string, display: string | null][],
  fulfillment_type: string | null = "FULFILLMENT_BY_SELLER",
) =>
  toOrder({
    status,
    fulfillment_type,
    line_items: lines.map(([sku_id, display_status], index) => toLine({ id: String(index), sku_id, display_status })),
  });

const two: [string, string | null][] = [
  ["a", null],
  ["a", "AWAITING_SHIPMENT"],
];

describe("heldUnits", () => {
  it("counts the units of each SKU", () => {
    expect(heldUnits(order("ON_HOLD", [...two, ["b", "UNPAID"]]), { reserved: false })).toEqual([
      { sku_id: "a", quantity: 2 },
      { sku_id: "b", quantity: 1 },
    ]);
  });

  it.each(["UNPAID", "ON_HOLD", "AWAITING_SHIPMENT", "PARTIALLY_SHIPPING", "AWAITING_COLLECTION", "SOMETHING_NEW"])(
    "holds the units of an order that is %s",
    (status) => expect(heldUnits(order(status, two), { reserved: false })).toEqual([{ sku_id: "a", quantity: 2 }]),
  );

  it.each(["CANCELLED", "CANCEL", "IN_TRANSIT", "DELIVERED", "COMPLETED"])(
    "holds nothing of an order that is %s",
    (status) => {
      expect(heldUnits(order(status, two), { reserved: false })).toEqual([]);
    },
  );

  it("holds nothing that Medusa has reserved", () => {
    expect(heldUnits(order("AWAITING_SHIPMENT", two), { reserved: true })).toEqual([]);
  });

  it("leaves out lines that are cancelled or already with the carrier", () => {
    const lines: [string, string][] = [
      ["a", "CANCELLED"],
      ["b", "IN_TRANSIT"],
      ["c", "TO_SHIP"],
    ];
    expect(heldUnits(order("PARTIALLY_SHIPPING", lines), { reserved: false })).toEqual([{ sku_id: "c", quantity: 1 }]);
  });

  it.each(["FULFILLMENT_BY_TIKTOK", "FULFILLMENT_BY_DILAYANI_TOKOPEDIA"])(
    "holds nothing of the store's stock under %s",
    (type) => {
      expect(heldUnits(order("AWAITING_SHIPMENT", two, type), { reserved: false })).toEqual([]);
    },
  );

  it("holds the units of an order that does not say who fulfils it", () => {
    expect(heldUnits(order("AWAITING_SHIPMENT", two, null), { reserved: false })).toHaveLength(1);
  });
});
