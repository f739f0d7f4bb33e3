import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { allocate } from "../allocate";
import { decimal, sum } from "../money";

const split = (total: string, weights: string[], decimals: number) =>
  allocate(decimal(total), weights.map(decimal), decimals)?.map((part) => part.toFixed()) ?? null;

describe("allocate", () => {
  it("sums to the total, stays within a unit of each share and gives nothing to a weight of 0", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        weights,
        fc.integer({ min: 0, max: 3 }),
        (units, raw, decimals) => {
          fc.pre(raw.some((weight) => weight > 0));
          const unit = MathBN.exp(10, -decimals);
          const total = MathBN.mult(units, unit);
          const parts =
            allocate(
              total,
              raw.map((weight) => MathBN.convert(weight)),
              decimals,
            ) ?? [];
          const whole = sum(raw.map((weight) => MathBN.convert(weight)));
          expect(sum(parts).isEqualTo(total)).toBe(true);
          parts.forEach((part, index) => {
            const share = MathBN.div(MathBN.mult(total, raw[index] ?? 0), whole);
            expect(part.minus(share).abs().isLessThan(unit)).toBe(true);
            expect(raw[index] === 0 ? part.isZero() : part.isGreaterThanOrEqualTo(0)).toBe(true);
          });
        },
      ),
    );
  });

  it("gives the odd unit to the largest remainder, and among equals to the earlier part", () => {
    expect(split("0.10", ["1", "1", "1"], 2)).toEqual(["0.04", "0.03", "0.03"]);
    expect(split("0.10", ["1", "2", "1"], 2)).toEqual(["0.03", "0.05", "0.02"]);
    expect(split("100", ["1", "1", "4"], 0)).toEqual(["17", "17", "66"]);
  });

  it("splits 0 into zeros, whatever the weights", () => {
    expect(split("0", ["0", "0"], 2)).toEqual(["0", "0"]);
  });

  it("refuses when nothing can bear the total or the total is finer than the unit", () => {
    expect(split("1", ["0", "0"], 2)).toBeNull();
    expect(split("1", [], 2)).toBeNull();
    expect(split("0.001", ["1"], 2)).toBeNull();
  });
});
