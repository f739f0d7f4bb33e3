import { planAtImport, planPayment } from "../payment-plan";

describe("planPayment", () => {
  it("captures what TikTok has collected", () => {
    expect(planPayment({ is_cod: false, status: "AWAITING_SHIPMENT" }, "74.13")).toBe("capture");
  });

  it("only authorizes cash on delivery until it is delivered", () => {
    expect(planPayment({ is_cod: true, status: "IN_TRANSIT" }, "168000")).toBe("authorize");
    expect(planPayment({ is_cod: true, status: "DELIVERED" }, "168000")).toBe("capture");
    expect(planPayment({ is_cod: true, status: "COMPLETED" }, "168000")).toBe("capture");
  });

  it.each(["0", "0.00"])("makes no payment for an order of %s", (total) => {
    expect(planPayment({ is_cod: false, status: "COMPLETED" }, total)).toBe("none");
    expect(planPayment({ is_cod: true, status: "IN_TRANSIT" }, total)).toBe("none");
  });
});

describe("planAtImport", () => {
  const line = (display_status: string) =>
    ({ display_status }) as Parameters<typeof planAtImport>[0]["line_items"][number];
  const isCut = [line("DELIVERED"), line("CANCELLED")];

  it("waits with the cash of a delivered order until its cancelled lines are out of it", () => {
    expect(planAtImport({ is_cod: true, status: "DELIVERED", line_items: isCut }, "780")).toBe("authorize");
    expect(planAtImport({ is_cod: true, status: "DELIVERED", line_items: [line("DELIVERED")] }, "780")).toBe("capture");
  });

  it("captures what was paid beforehand, whatever was cancelled since", () => {
    expect(planAtImport({ is_cod: false, status: "DELIVERED", line_items: isCut }, "780")).toBe("capture");
  });
});
