import { planPayment } from "../payment-plan";

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
