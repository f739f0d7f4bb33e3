import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { decimal, plain, sum, ZERO } from "../money";
import { mergeReturn, returnFacts, withSuccessors } from "../return-facts";
import { returnRefunds } from "../return-refunds";
import { toReturn } from "./tiktok-return";

const COMPLETE = "RETURN_OR_REFUND_REQUEST_COMPLETE";
const complete = (return_id: string, amount: string) =>
  returnFacts(toReturn({ return_id, amount, return_status: COMPLETE }));

const total = (refunds: { amount: string }[]) => plain(sum([ZERO, ...refunds.map(({ amount }) => decimal(amount))]));

const money = fc.integer({ min: 0, max: 100_000 }).map((minor) => plain(MathBN.div(minor, 100)));

describe("returnRefunds", () => {
  it("takes TikTok's amount of each request that is granted", () => {
    expect(returnRefunds([complete("2", "5.10"), complete("1", "3")])).toEqual([
      { tiktok_return_id: "1", amount: "3", currency: "USD" },
      { tiktok_return_id: "2", amount: "5.10", currency: "USD" },
    ]);
  });

  it("takes nothing for requests that are open, refused, withdrawn, or about no money", () => {
    const statuses = ["RETURN_OR_REFUND_REQUEST_PENDING", "BUYER_SHIPPED_ITEM", "REFUND_OR_RETURN_REQUEST_REJECT"];
    const open = [...statuses, "RETURN_OR_REFUND_REQUEST_CANCEL", "A_STATUS_OF_NEXT_YEAR"].map((return_status, index) =>
      returnFacts(toReturn({ return_id: String(index), return_status })),
    );
    expect(returnRefunds([...open, complete("8", "0"), returnFacts(toReturn({ refund_amount: null }))])).toEqual([]);
  });

  it("gives the same refunds once each, however often and in whatever order the returns are told", () => {
    const told = fc
      .array(money, { maxLength: 6 })
      .map((amounts) => amounts.map((amount, index) => complete(String(index), amount)))
      .chain((returns) =>
        fc.tuple(
          fc.constant(returns),
          fc.shuffledSubarray(returns, { minLength: returns.length, maxLength: returns.length }),
        ),
      );
    fc.assert(
      fc.property(told, ([returns, shuffled]) => {
        const refunds = returnRefunds(returns);
        expect(returnRefunds(shuffled)).toEqual(refunds);
        expect(new Set(refunds.map(({ tiktok_return_id }) => tiktok_return_id)).size).toBe(refunds.length);
      }),
    );
  });

  it("never counts a request that the buyer edited twice, in whatever order both are heard of", () => {
    const edit = fc.record({
      amount: money,
      edited: money,
      heard: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    });
    fc.assert(
      fc.property(edit, ({ amount, edited, heard }) => {
        const [old, next] = ["1", "2"] as const;
        const history = [
          toReturn({ return_id: old, amount, update_time: 1 }),
          toReturn({ return_id: old, amount, update_time: 2, return_status: COMPLETE }),
          toReturn({ return_id: old, amount, update_time: 2, next_return_id: next, return_status: COMPLETE }),
          toReturn({ return_id: next, amount: edited, update_time: 2, pre_return_id: old }),
          toReturn({ return_id: next, amount: edited, update_time: 3, pre_return_id: old, return_status: COMPLETE }),
        ];
        const inOrderHeard = heard.flatMap((index) => history[index] ?? []);
        const rows = [old, next].map((id) =>
          inOrderHeard
            .filter(({ return_id }) => return_id === id)
            .map(returnFacts)
            .reduce(mergeReturn),
        );
        const predecessors = new Map(
          inOrderHeard.flatMap(({ return_id, pre_return_id }) => (pre_return_id ? [[return_id, pre_return_id]] : [])),
        );
        const refunds = returnRefunds(withSuccessors(rows, predecessors));
        expect(refunds.map(({ tiktok_return_id }) => tiktok_return_id)).toEqual(decimal(edited).isZero() ? [] : [next]);
        expect(decimal(total(refunds)).isEqualTo(decimal(edited))).toBe(true);
      }),
    );
  });
});
