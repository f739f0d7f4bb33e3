import { BigNumber } from "@medusajs/framework/utils";
import provider from "..";
import { isTiktokProvider, orderOfPayment, paymentData } from "../../../domain/payment-provider";
import TiktokShopPayment from "../service";

/** A ledger that lets one amount of one order through. */
function ledger(order: string, amount: string) {
  const asked: string[][] = [];
  return {
    asked,
    refunds: {
      letThroughAmount: async (...given: string[]) => {
        asked.push(given);
        return given[0] === order && given[1] === amount;
      },
    },
  };
}

const refund = (amount: string, order = "order_1", key: string | undefined = "ref_1") => ({
  data: paymentData(order),
  amount: new BigNumber(amount),
  context: { idempotency_key: key },
});

describe("The payment provider", () => {
  it("is one service of the payment module, found under the plugin's name", () => {
    expect(provider).toMatchObject({ module: "payment", services: [TiktokShopPayment] });
    expect(isTiktokProvider(`pp_${TiktokShopPayment.identifier}_default`)).toBe(true);
    expect(isTiktokProvider(`pp_${TiktokShopPayment.identifier}`)).toBe(true);
    expect(isTiktokProvider("pp_system_default")).toBe(false);
  });

  it("asks the ledger for the very amount of the very order, and answers with the payment's data", async () => {
    const module = ledger("order_1", "9.55");
    const service = new TiktokShopPayment({ tiktok_shop: module });
    await expect(service.refundPayment(refund("9.550"))).resolves.toEqual({ data: { medusa_order_id: "order_1" } });
    expect(module.asked).toEqual([["order_1", "9.55", "ref_1"]]);
  });

  it.each([
    ["another amount", refund("9.54")],
    ["another order", refund("9.55", "order_2")],
    ["a payment that names no order", { ...refund("9.55"), data: {} }],
    ["a refund without an id", { ...refund("9.55"), context: {} }],
  ])("refuses %s with the place where refunds are started", async (_what, input) => {
    const service = new TiktokShopPayment({ tiktok_shop: ledger("order_1", "9.55") });
    await expect(service.refundPayment(input)).rejects.toThrow(
      /nothing was refunded.*"Cancel on TikTok".*Seller Center/,
    );
  });

  it.each([
    ["has no such entry", {}],
    [
      "throws for what it lacks",
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("AwilixResolutionError");
          },
        },
      ),
    ],
  ])("says what the store's configuration lacks, when the payment module's container %s", async (_what, cradle) => {
    await expect(new TiktokShopPayment(cradle).refundPayment(refund("1"))).rejects.toThrow(
      'dependencies: ["tiktok_shop"]',
    );
  });

  it("starts no payment, and moves nothing when one is authorised, captured or cancelled", async () => {
    const service = new TiktokShopPayment({});
    const data = paymentData("order_1");
    await expect(service.initiatePayment()).rejects.toThrow("for orders that were placed and paid on TikTok Shop");
    await expect(service.authorizePayment({ data })).resolves.toEqual({ data, status: "authorized" });
    await expect(service.capturePayment({ data })).resolves.toEqual({ data });
    await expect(service.cancelPayment({ data })).resolves.toEqual({ data });
    await expect(service.getWebhookActionAndData()).resolves.toEqual({ action: "not_supported" });
  });
});

describe("A payment's data", () => {
  it("names its order, or none", () => {
    expect(orderOfPayment(paymentData("order_1"))).toBe("order_1");
    for (const data of [undefined, {}, { medusa_order_id: "" }, { medusa_order_id: 7 }]) {
      expect(orderOfPayment(data)).toBeNull();
    }
  });
});
