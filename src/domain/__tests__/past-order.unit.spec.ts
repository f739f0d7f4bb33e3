import { cameBackSince, hadLeftBefore, isFromBefore } from "../past-order";

const connected = new Date("2026-11-26T10:00:00.700Z");
const seconds = (iso: string) => Date.parse(iso) / 1000;

describe("isFromBefore", () => {
  it("takes an order of the very second of the connection as one from after it: TikTok counts whole seconds", () => {
    expect(isFromBefore(new Date("2026-11-26T10:00:00Z"), connected)).toBe(false);
    expect(isFromBefore(new Date("2026-11-26T09:59:59Z"), connected)).toBe(true);
  });

  it("takes an order whose time is not known as one of today", () => {
    expect(isFromBefore(null, connected)).toBe(false);
  });
});

describe("hadLeftBefore", () => {
  const before = seconds("2026-10-01T00:00:00Z");
  it.each([
    ["AWAITING_SHIPMENT", before, false],
    ["AWAITING_COLLECTION", before, false],
    ["IN_TRANSIT", before, true],
    ["DELIVERED", before, true],
    ["COMPLETED", before, true],
    ["DELIVERED", seconds("2026-11-27T00:00:00Z"), false],
  ])("says of %s placed at %d: %s", (status, create_time, expected) => {
    expect(hadLeftBefore({ status, create_time }, connected)).toBe(expected);
  });
});

describe("cameBackSince", () => {
  it.each([
    [seconds("2026-11-26T09:59:59Z"), false],
    [seconds("2026-11-26T10:00:00Z"), true],
    [seconds("2026-12-01T00:00:00Z"), true],
    [null, false],
  ])("says of a return that TikTok changed last at %s: %s", (update_time, expected) => {
    expect(cameBackSince({ update_time }, connected)).toBe(expected);
  });
});
