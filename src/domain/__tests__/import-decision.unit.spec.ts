import { decideImport } from "../import-decision";

const decide = (
  status: string,
  order: Partial<Parameters<typeof decideImport>[0]> = {},
  on_hold: "wait" | "import" = "wait",
) =>
  decideImport(
    { status, paid_time: 1767225660, is_cod: false, order_type: null, release_date: null, ...order },
    { on_hold },
  );

describe("decideImport", () => {
  it.each(["AWAITING_SHIPMENT", "PARTIALLY_SHIPPING", "AWAITING_COLLECTION", "IN_TRANSIT", "DELIVERED", "COMPLETED"])(
    "imports an order first seen as %s",
    (status) => {
      expect(decide(status)).toEqual({ action: "import" });
      expect(decide(status, { paid_time: null })).toEqual({ action: "import" });
    },
  );

  it("waits for the payment of an unpaid order, under any setting", () => {
    expect(decide("UNPAID", {}, "wait")).toEqual({ action: "wait", reason: "unpaid" });
    expect(decide("UNPAID", {}, "import")).toEqual({ action: "wait", reason: "unpaid" });
  });

  it("does with an order on hold what the shop's setting says", () => {
    expect(decide("ON_HOLD", {}, "wait")).toEqual({ action: "wait", reason: "on_hold" });
    expect(decide("ON_HOLD", {}, "import")).toEqual({ action: "import" });
  });

  it("does the same with a pre-order, which TikTok keeps on hold until its release, and imports it once released", () => {
    for (const preOrder of [{ order_type: "PRE_ORDER" }, { release_date: 1798761600 }]) {
      expect(decide("ON_HOLD", preOrder, "wait")).toEqual({ action: "wait", reason: "pre_order" });
      expect(decide("ON_HOLD", preOrder, "import")).toEqual({ action: "import" });
      expect(decide("AWAITING_SHIPMENT", preOrder, "wait")).toEqual({ action: "import" });
    }
  });

  it.each(["CANCELLED", "CANCEL"])("skips an order that was %s before it was imported", (status) => {
    expect(decide(status)).toEqual({ action: "skip", reason: "cancelled" });
  });

  it("takes a status that it does not know as open: imported once paid or cash on delivery", () => {
    expect(decide("SOMETHING_NEW")).toEqual({ action: "import" });
    expect(decide("SOMETHING_NEW", { paid_time: null, is_cod: true })).toEqual({ action: "import" });
    expect(decide("SOMETHING_NEW", { paid_time: null })).toEqual({ action: "wait", reason: "unpaid" });
  });
});
