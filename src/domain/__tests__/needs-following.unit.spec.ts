import { needsFollowing } from "../needs-following";
import { toLine, toOrder } from "./tiktok-order";

describe("An order that was just imported", () => {
  it("needs nothing more while it waits for its shipment", () => {
    for (const status of ["ON_HOLD", "AWAITING_SHIPMENT", "A_STATUS_OF_TOMORROW"]) {
      expect(needsFollowing(toOrder({ status, line_items: [toLine({ id: "1" })] }))).toBe(false);
    }
  });

  it("follows when it is further on", () => {
    for (const status of ["PARTIALLY_SHIPPING", "AWAITING_COLLECTION", "IN_TRANSIT", "DELIVERED", "COMPLETED"]) {
      expect(needsFollowing(toOrder({ status }))).toBe(true);
    }
  });

  it("follows when one of its units is shipped or cancelled", () => {
    const shipped = toLine({ id: "2", tracking_number: "1Z" });
    const cancelled = toLine({ id: "3", display_status: "CANCELLED" });
    for (const line of [shipped, cancelled])
      expect(needsFollowing(toOrder({ line_items: [toLine({ id: "1" }), line] }))).toBe(true);
  });
});
