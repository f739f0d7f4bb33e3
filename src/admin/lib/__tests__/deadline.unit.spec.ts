import { urgencyOf } from "../deadline";

const now = Date.parse("2026-03-01T12:00:00Z");
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

describe("urgencyOf", () => {
  it("is late once the time has passed while the order still waits for it", () => {
    expect(urgencyOf({ key: "ship_by", at: inHours(-1) }, "AWAITING_SHIPMENT", now)).toBe("late");
    expect(urgencyOf({ key: "collect_by", at: inHours(-1) }, "AWAITING_COLLECTION", now)).toBe("late");
  });

  it("is soon on the last day and open before it", () => {
    expect(urgencyOf({ key: "ship_by", at: inHours(23) }, "AWAITING_SHIPMENT", now)).toBe("soon");
    expect(urgencyOf({ key: "ship_by", at: inHours(24) }, "AWAITING_SHIPMENT", now)).toBe("open");
  });

  it("is met as soon as the order went past what it asks, however late", () => {
    expect(urgencyOf({ key: "ship_by", at: inHours(-48) }, "AWAITING_COLLECTION", now)).toBe("met");
    expect(urgencyOf({ key: "auto_cancel_at", at: inHours(-48) }, "IN_TRANSIT", now)).toBe("met");
    expect(urgencyOf({ key: "deliver_by", at: inHours(-48) }, "DELIVERED", now)).toBe("met");
  });

  it("asks nothing of a cancelled order", () => {
    for (const key of ["ship_by", "collect_by", "auto_cancel_at", "deliver_by"] as const) {
      expect(urgencyOf({ key, at: inHours(-1) }, "CANCELLED", now)).toBe("met");
    }
  });

  it("stays open in a status that is not known", () => {
    expect(urgencyOf({ key: "ship_by", at: inHours(-1) }, "SOMETHING_NEW", now)).toBe("late");
  });
});
