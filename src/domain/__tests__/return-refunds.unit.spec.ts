import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { decimal, plain, sum, ZERO } from "../money";
import { mergeReturn, type ReturnFacts, returnFacts, withSuccessors } from "../return-facts";
import { returnRefunds } from "../return-refunds";
import type { OrderFunding } from "../unit-funding";
import { toReturn } from "./tiktok-return";

const COMPLETE = "RETURN_OR_REFUND_REQUEST_COMPLETE";
const complete = (return_id: string, amount: string) =>
  returnFacts(toReturn({ return_id, amount, return_status: COMPLETE }));

/** TikTok paid nothing, or the order does not count it. */
const NONE = new Map();

const total = (refunds: { amount: string }[]) => plain(sum([ZERO, ...refunds.map(({ amount }) => decimal(amount))]));

const money = fc.integer({ min: 0, max: 100_000 }).map((minor) => plain(MathBN.div(minor, 100)));

describe("returnRefunds", () => {
  it("takes TikTok's amount of each request that is granted", () => {
    expect(returnRefunds([complete("2", "5.10"), complete("1", "3")], NONE)).toEqual([
      { tiktok_return_id: "1", amount: "3", currency: "USD" },
      { tiktok_return_id: "2", amount: "5.10", currency: "USD" },
    ]);
  });

  it("takes nothing for requests that are open, refused, withdrawn, or about no money", () => {
    const statuses = ["RETURN_OR_REFUND_REQUEST_PENDING", "BUYER_SHIPPED_ITEM", "REFUND_OR_RETURN_REQUEST_REJECT"];
    const open = [...statuses, "RETURN_OR_REFUND_REQUEST_CANCEL", "A_STATUS_OF_NEXT_YEAR"].map((return_status, index) =>
      returnFacts(toReturn({ return_id: String(index), return_status })),
    );
    expect(returnRefunds([...open, complete("8", "0"), returnFacts(toReturn({ refund_amount: null }))], NONE)).toEqual(
      [],
    );
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
        const refunds = returnRefunds(returns, NONE);
        expect(returnRefunds(shuffled, NONE)).toEqual(refunds);
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
        const refunds = returnRefunds(withSuccessors(rows, predecessors), NONE);
        expect(refunds.map(({ tiktok_return_id }) => tiktok_return_id)).toEqual(decimal(edited).isZero() ? [] : [next]);
        expect(decimal(total(refunds)).isEqualTo(decimal(edited))).toBe(true);
      }),
    );
  });
});

describe("returnRefunds, where the order counts what TikTok paid as revenue", () => {
  const unit = "577000000000000101";
  const paid = (by_buyer: string, by_tiktok: string) => new Map([[unit, { by_buyer, by_tiktok }]]);
  const amounts = (returns: ReturnFacts[], funding: OrderFunding) =>
    returnRefunds(returns, funding).map(({ amount }) => amount);

  it("gives TikTok's part of a unit back with it, also where its buyer paid nothing", () => {
    expect(amounts([complete("1", "10.00")], paid("10", "3"))).toEqual(["13"]);
    expect(amounts([complete("1", "0")], paid("0", "3"))).toEqual(["3"]);
    expect(amounts([complete("1", "0"), complete("2", "0")], paid("0", "3"))).toEqual(["3"]);
  });

  it("gives the same share of it back as of what the buyer paid, and by lines where TikTok names them", () => {
    expect(amounts([complete("1", "4.00")], paid("10", "3"))).toEqual(["5.2"]);
    const [line] = toReturn().return_line_items;
    const [header] = [toReturn().refund_amount];
    if (!line || !header) throw new Error("no line");
    const other = "577000000000000102";
    const ofBoth = toReturn({
      return_status: COMPLETE,
      refund_amount: { ...header, refund_total: "17.00", refund_subtotal: "12.00", refund_shipping_fee: "5.00" },
      return_line_items: [
        { ...line, refund_amount: { ...header, refund_total: "14.00", refund_subtotal: "9.00", refund_tax: "1.00" } },
        { ...line, order_line_item_id: other, refund_amount: { ...header, refund_subtotal: "2.00" } },
      ],
    });
    const funding = new Map([...paid("10", "3"), [other, { by_buyer: "10", by_tiktok: "1" }]]);
    expect(amounts([returnFacts(ofBoth)], funding)).toEqual(["20.2"]);
  });

  it("gives back all of it and no more, to the minor unit, in however many parts a unit is refunded", () => {
    const parts = fc.record({
      cents: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 6 }),
      tiktok: fc.integer({ min: 0, max: 3000 }),
    });
    fc.assert(
      fc.property(parts, ({ cents, tiktok }) => {
        const whole = cents.reduce((all, part) => all + part, 0);
        const returns = cents.map((part, index) => complete(String(index), plain(MathBN.div(part, 100))));
        const funding = paid(plain(MathBN.div(whole, 100)), plain(MathBN.div(tiktok, 100)));
        const given = returnRefunds(returns, funding);
        expect(total(given)).toBe(plain(MathBN.div(whole + tiktok, 100)));
        for (const [index, { amount }] of given.entries()) {
          expect(decimal(amount).decimalPlaces()).toBeLessThanOrEqual(2);
          // What is granted later changes nothing of what was booked.
          expect(returnRefunds(returns.slice(0, index + 1), funding)[index]?.amount).toBe(amount);
        }
      }),
    );
  });
});
