import { stillShort } from "../still-short";

const lines = (sku_id: string, ...statuses: (string | null)[]) =>
  statuses.map((display_status) => ({ sku_id, display_status }));
const cap = (quantity: number) => ({ sku_id: "1", sku: "CAP", quantity, in_stock: 1 });
const tee = (quantity: number) => ({ sku_id: "2", sku: "TEE", quantity, in_stock: 0 });
const OPEN = "AWAITING_SHIPMENT";

describe("what an order lacks", () => {
  it("stays as it was while nothing of the order is packed or cancelled", () => {
    const line_items = [...lines("1", OPEN, OPEN, null), ...lines("2", "SOMETHING_NEW")];
    expect(stillShort([cap(2), tee(1)], { status: OPEN, line_items })).toEqual([cap(2), tee(1)]);
  });

  it("is nothing once the order is packed, on its way or cancelled, whatever its lines say", () => {
    for (const status of ["AWAITING_COLLECTION", "IN_TRANSIT", "DELIVERED", "COMPLETED", "CANCELLED", "CANCEL"]) {
      expect([status, stillShort([cap(2)], { status, line_items: lines("1", OPEN, OPEN, null) })]).toEqual([
        status,
        null,
      ]);
    }
  });

  it("is what was cancelled first, since what is left is what was in stock", () => {
    const after = (...statuses: string[]) =>
      stillShort([cap(2)], { status: OPEN, line_items: lines("1", ...statuses) });
    expect(after("CANCELLED", OPEN, OPEN)).toEqual([cap(1)]);
    expect(after("CANCELLED", OPEN, "CANCELLED")).toBeNull();
  });

  it("is no more than what is still to be packed, and the same however often it is asked", () => {
    const line_items = [...lines("1", "IN_TRANSIT", "AWAITING_COLLECTION", OPEN), ...lines("2", "CANCELLED")];
    const once = stillShort([cap(2), tee(1)], { status: "PARTIALLY_SHIPPING", line_items });
    expect(once).toEqual([cap(1)]);
    expect(stillShort(once ?? [], { status: "PARTIALLY_SHIPPING", line_items })).toEqual(once);
  });
});
