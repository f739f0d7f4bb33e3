import { returnFacts, type ReturnFacts } from "../return-facts";
import { isRestocked, nativeReturn } from "../return-plan";
import { toReturn } from "./tiktok-return";

const facts = (return_status: string, more: Partial<ReturnFacts> = {}): ReturnFacts => ({
  ...returnFacts(toReturn({ return_status })),
  ...more,
});

describe("nativeReturn", () => {
  it("asks for a return while the goods are expected", () => {
    for (const status of [
      "RETURN_OR_REFUND_REQUEST_PENDING",
      "AWAITING_BUYER_RESPONSE",
      "AWAITING_BUYER_SHIP",
      "BUYER_SHIPPED_ITEM",
    ]) {
      expect(nativeReturn(facts(status))).toBe("requested");
    }
  });

  it("receives goods that were on their way once the refund is granted", () => {
    const granted = ["RETURN_OR_REFUND_REQUEST_SUCCESS", "RETURN_OR_REFUND_REQUEST_COMPLETE"];
    for (const status of granted) {
      expect(nativeReturn(facts(status, { goods: "shipped" }))).toBe("received");
      expect(nativeReturn(facts(status, { goods: "refused" }))).toBe("received");
    }
  });

  it("gives the return up where the money is paid without the goods", () => {
    const status = "RETURN_OR_REFUND_REQUEST_COMPLETE";
    expect(nativeReturn(facts(status))).toBe("cancelled");
    expect(nativeReturn(facts(status, { goods: "shipped", keeps_goods: true }))).toBe("cancelled");
  });

  it("gives it up when it is refused, withdrawn or replaced, but not while TikTok is still asked", () => {
    expect(nativeReturn(facts("REFUND_OR_RETURN_REQUEST_REJECT"))).toBe("cancelled");
    expect(nativeReturn(facts("REJECT_RECEIVE_PACKAGE", { in_arbitration: true }))).toBe("leave");
    expect(nativeReturn(facts("RETURN_OR_REFUND_REQUEST_CANCEL"))).toBe("cancelled");
    expect(nativeReturn(facts("BUYER_SHIPPED_ITEM", { replaced_by: "2" }))).toBe("cancelled");
  });

  it("has none for money alone, for replacements, and for a status that nobody knows yet", () => {
    expect(nativeReturn(facts("RETURN_OR_REFUND_REQUEST_COMPLETE", { type: "REFUND" }))).toBe("leave");
    expect(nativeReturn(facts("REPLACEMENT_REQUEST_PENDING", { type: "REPLACEMENT" }))).toBe("leave");
    expect(nativeReturn(facts("A_STATUS_OF_NEXT_YEAR"))).toBe("leave");
  });
});

describe("isRestocked", () => {
  const back = facts("RETURN_OR_REFUND_REQUEST_COMPLETE", { goods: "shipped" });
  const rule = { restock_returns: "when_received" } as const;

  it("follows the shop's rule for goods that are back", () => {
    expect(isRestocked(back, rule)).toBe(true);
    expect(isRestocked(back, { restock_returns: "never" })).toBe(false);
  });

  it("never takes goods that are still on their way, were never sent, or were refused", () => {
    expect(isRestocked(facts("BUYER_SHIPPED_ITEM"), rule)).toBe(false);
    expect(isRestocked({ ...back, goods: "unseen" }, rule)).toBe(false);
    expect(isRestocked({ ...back, goods: "refused" }, rule)).toBe(false);
    expect(isRestocked({ ...back, keeps_goods: true }, rule)).toBe(false);
    expect(isRestocked({ ...back, replaced_by: "2" }, rule)).toBe(false);
    expect(isRestocked({ ...back, type: "REFUND" }, rule)).toBe(false);
  });
});
