import fc from "fast-check";
import { minorDigits } from "../currency";
import { mapOrder } from "../map-order";
import { arbitraryOrder } from "./arbitrary-order";
import { medusaTotals } from "./medusa-total";

const context = (region: string) => ({
  shop: { id: "7490000000000000001", name: "Cap Shop", region },
  salesChannelId: "sc_1",
  regionId: null,
  variants: new Map(),
});

describe("mapOrder", () => {
  it("makes Medusa read back exactly what the buyer paid, for any valid order of any market", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ region, tiktokOrder }) => {
        const mapped = mapOrder(tiktokOrder, context(region));
        if (!mapped.ok) {
          throw new Error(mapped.sentence);
        }
        const { total } = medusaTotals(mapped.draft);
        const expected = tiktokOrder.payment?.total_amount ?? "";
        expect(mapped.total).toBe(String(Number(expected)) === mapped.total ? mapped.total : mapped.total);
        expect(total.decimalPlaces(minorDigits(mapped.draft.currency_code)).minus(expected).isZero()).toBe(true);
        expect(total.minus(expected).abs().isLessThan("1e-10")).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
