import { humanize } from "../humanize";

describe("humanize", () => {
  it("turns a key into words", () => {
    expect(humanize("AWAITING_SHIPMENT")).toBe("Awaiting shipment");
    expect(humanize("small_order_fee")).toBe("Small order fee");
    expect(humanize("")).toBe("");
  });

  it("leaves what reads as words already", () => {
    expect(humanize("RMA status")).toBe("RMA status");
  });
});
