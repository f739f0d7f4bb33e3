import fc from "fast-check";
import { mergeReturn, returnFacts, type ReturnFacts, returnState, withSuccessors } from "../return-facts";
import { isLaterReturn } from "../return-status";
import { toReturn } from "./tiktok-return";

const STATUSES = [
  "RETURN_OR_REFUND_REQUEST_PENDING",
  "AWAITING_BUYER_RESPONSE",
  "AWAITING_BUYER_SHIP",
  "BUYER_SHIPPED_ITEM",
  "REJECT_RECEIVE_PACKAGE",
  "REFUND_OR_RETURN_REQUEST_REJECT",
  "RETURN_OR_REFUND_REQUEST_SUCCESS",
  "RETURN_OR_REFUND_REQUEST_COMPLETE",
  "RETURN_OR_REFUND_REQUEST_CANCEL",
  "A_STATUS_OF_NEXT_YEAR",
];

/** What TikTok says at one moment: all else follows from status and time, as at TikTok. */
const seen = fc
  .record({ return_status: fc.constantFrom(...STATUSES), update_time: fc.option(fc.integer({ min: 1, max: 5 })) })
  .map(({ return_status, update_time }) =>
    returnFacts(toReturn({ return_status, update_time, amount: `${update_time ?? 0}.${return_status.length}` })),
  );

const merged = (observations: ReturnFacts[]): ReturnFacts => observations.reduce(mergeReturn);

describe("mergeReturn", () => {
  it("ends in the same facts whatever the order and multiplicity of the observations", () => {
    const shuffled = fc
      .array(seen, { minLength: 1, maxLength: 8 })
      .chain((observations) =>
        fc.tuple(
          fc.constant(observations),
          fc.shuffledSubarray([...observations, ...observations], { minLength: observations.length * 2 }),
        ),
      );
    fc.assert(fc.property(shuffled, ([once, again]) => expect(merged(again)).toEqual(merged(once))));
  });

  it("never goes back in time, and along the path within one second", () => {
    const at = (status: string, update_time: number) => ({ status, update_time });
    expect(isLaterReturn(at("AWAITING_BUYER_SHIP", 20), at("RETURN_OR_REFUND_REQUEST_COMPLETE", 19))).toBe(false);
    expect(isLaterReturn(at("AWAITING_BUYER_SHIP", 20), at("BUYER_SHIPPED_ITEM", 20))).toBe(true);
    expect(isLaterReturn(at("BUYER_SHIPPED_ITEM", 20), at("AWAITING_BUYER_SHIP", 20))).toBe(false);
    expect(isLaterReturn(at("BUYER_SHIPPED_ITEM", 20), at("BUYER_SHIPPED_ITEM", 20))).toBe(true);
  });

  it("remembers that goods were on their way, and that they were refused, when it hears of it late", () => {
    const complete = returnFacts(toReturn({ return_status: "RETURN_OR_REFUND_REQUEST_COMPLETE", update_time: 9 }));
    const shipped = returnFacts(toReturn({ return_status: "BUYER_SHIPPED_ITEM", update_time: 5 }));
    const refused = returnFacts(toReturn({ return_status: "REJECT_RECEIVE_PACKAGE", update_time: 6 }));
    expect(merged([complete, shipped])).toMatchObject({ status: complete.status, goods: "shipped" });
    expect(merged([refused, complete, shipped])).toMatchObject({ status: complete.status, goods: "refused" });
  });
});

describe("returnFacts", () => {
  it("takes the earliest answer that the seller owes, the units and TikTok's total", () => {
    const answers = [9, 7, 8].map((deadline) => ({ action: "SELLER_RESPOND_RETURN", deadline }));
    expect(returnFacts(toReturn({ seller_next_action_response: answers }))).toMatchObject({
      deadline: 7,
      line_ids: ["577000000000000101"],
      refund_amount: "23.27",
      currency: "USD",
    });
  });

  it("names the components where TikTok names some of a bundle", () => {
    const [line] = toReturn().return_line_items;
    const sub = { sub_order_line_item_id: "577000000000000901", sku_id: "1729500000000000021", seller_sku: "MUG" };
    const return_line_items = line ? [{ ...line, return_sub_line_items: [sub, { ...sub, sku_id: null }] }] : [];
    expect(returnFacts(toReturn({ return_line_items }))).toMatchObject({
      line_ids: ["577000000000000101"],
      parts: [{ line_id: "577000000000000101", sku_id: "1729500000000000021" }],
    });
  });

  it("has no amount where TikTok names none, as for cash that was never paid", () => {
    expect(returnFacts(toReturn({ refund_amount: null }))).toMatchObject({ refund_amount: null, currency: null });
  });

  it("counts the part that the buyer took of the seller's offer, and the whole where the offer was refused", () => {
    const offer = {
      seller_proposed_return_type: "PARTIAL_REFUND",
      partial_refund: { currency: "USD", amount: "5.00" },
    };
    expect(returnFacts(toReturn(offer)).refund_amount).toBe("5.00");
    expect(returnFacts(toReturn({ ...offer, buyer_rejected_partial_refund: true })).refund_amount).toBe("23.27");
    expect(returnFacts(toReturn({ ...offer, amount: "4.00" })).refund_amount).toBe("4.00");
  });
});

describe("withSuccessors", () => {
  const requests = ["1", "2"].map((return_id) => returnFacts(toReturn({ return_id })));

  it("knows a replaced request when only its successor says so", () => {
    expect(
      withSuccessors(requests, new Map([["2", "1"]])).map((each) => [each.replaced_by, returnState(each)]),
    ).toEqual([
      ["2", "replaced"],
      [null, "requested"],
    ]);
  });

  it("leaves requests that replace nothing as they are", () => {
    expect(withSuccessors(requests, new Map())).toEqual(requests);
  });
});

describe("returnState", () => {
  const stateOf = (return_status: string, more: Partial<ReturnFacts> = {}) =>
    returnState({ ...returnFacts(toReturn({ return_status })), ...more });

  it("says how far a return is, in words", () => {
    expect(STATUSES.map((status) => stateOf(status))).toEqual([
      "requested",
      "requested",
      "approved",
      "in_transit",
      "rejected",
      "rejected",
      "approved",
      "refunded",
      "closed",
      "unknown",
    ]);
  });

  it("says received once the refund is granted for goods that were on their way", () => {
    expect(stateOf("RETURN_OR_REFUND_REQUEST_SUCCESS", { goods: "shipped" })).toBe("received");
    expect(stateOf("RETURN_OR_REFUND_REQUEST_SUCCESS", { goods: "shipped", type: "REFUND" })).toBe("approved");
  });

  it("knows the ends of a replacement: money instead, or goods that come as an order of their own", () => {
    expect(stateOf("REPLACEMENT_REQUEST_REFUND_SUCCESS", { type: "REPLACEMENT" })).toBe("refunded");
    expect(stateOf("REPLACEMENT_REQUEST_COMPLETE", { type: "REPLACEMENT" })).toBe("closed");
  });
});
