import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { speaker } from "../../demo/say";
import { minorDigits, TIKTOK_CURRENCIES } from "../../src/domain/currency";
import { mapOrder, type OrderDraft } from "../../src/domain/map-order";
import { platformFunded } from "../../src/domain/platform-funding";
import { readOrderAmounts } from "../../src/domain/read-order-amounts";
import { arbitraryOrder, type MarketOrder } from "../../src/domain/__tests__/arbitrary-order";
import { medusaTotals } from "../../src/domain/__tests__/medusa-total";
import { generatedOrders } from "../lib/generated-orders";
import { readBack } from "../lib/read-back";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

const GENERATED = 10_000;
const BAR =
  "0 totals off by a minor unit, of 10,000 orders over all TikTok currencies, >= 500 of them read from a database";

/** An order as it is mapped, and the total that it has to have: TikTok's, and in half of them what TikTok paid too. */
interface Case {
  draft: OrderDraft;
  expected: string;
}

/**
 * R7: totals to the minor unit, as Medusa works them out of what its database gives back. Half of the orders are counted as
 * revenue, so that both of a shop's settings are measured; some go through the database of a real store.
 */
export async function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  const seed = Date.now() % 2_147_483_647;
  const half = GENERATED / 2;
  // Every kind of order as the simulator sells it, and money that it does not: rounding that drifts, payment discounts.
  const simulated = await generatedOrders(half, seed);
  const arbitrary = fc.sample(arbitraryOrder, { seed, numRuns: half });
  const cases = simulated.flatMap((order, index) => [order, arbitrary[index] ?? order]).map(toCase);
  const computed = cases.filter(({ draft, expected }) => !isExact(medusaTotals(draft).total.toFixed(), expected));
  const currencies = new Set(cases.map(({ draft }) => draft.currency_code.toUpperCase()));
  say(`${cases.length} orders in ${currencies.size} currencies (seed ${seed}): ${computed.length} totals are off`);
  return withServer(say, async (server) => {
    const stored = cases.slice(0, full ? 2_000 : 600);
    const read = new Map(
      (
        await readBack(
          server,
          stored.map(({ draft }) => draft),
        )
      ).map((row) => [row.order_id, row]),
    );
    const off = stored.filter(({ draft, expected }) => {
      const row = read.get(draft.metadata.tiktok.order_id);
      const shown = row?.total.toFixed(minorDigits(draft.currency_code)) ?? "";
      return !isExact(row?.exact ?? "", expected) || !MathBN.eq(shown, expected);
    });
    const stored_currencies = new Set(stored.map(({ draft }) => draft.currency_code)).size;
    say(
      `${stored.length} of them in ${stored_currencies} currencies through the database: ${off.length} totals are off`,
    );
    for (const { draft, expected } of [...computed, ...off].slice(0, 5)) {
      say(`OFF ${draft.currency_code} ${expected}: ${JSON.stringify(read.get(draft.metadata.tiktok.order_id))}`);
    }
    const complete = currencies.size === TIKTOK_CURRENCIES.length && stored_currencies === TIKTOK_CURRENCIES.length;
    return {
      id: "R7",
      value: computed.length + off.length,
      n: cases.length,
      stored: stored.length,
      currencies: currencies.size,
      seed,
      bar: BAR,
      ok: computed.length + off.length === 0 && read.size === stored.length && complete,
    };
  });
}

/** Medusa keeps about 20 digits of a rate: what is left of it lies far below the smallest coin. */
const isExact = (total: string, expected: string): boolean =>
  total !== "" && MathBN.lt(MathBN.abs(MathBN.sub(total, expected)), "1e-10");

function toCase({ region, tiktokOrder }: MarketOrder, index: number): Case {
  const asRevenue = index % 4 > 1;
  // Ids are drawn at random: one of its own makes each order known when it is read back.
  const numbered = { ...tiktokOrder, id: String(577_000_000_000_000_000n + BigInt(index)) };
  const mapped = mapOrder(numbered, {
    shop: { id: "7490000000000000001", name: "Shop", region },
    salesChannelId: "sc_figure",
    regionId: null,
    variants: new Map(),
    platformDiscount: asRevenue ? "is_revenue" : "lowers_order",
  });
  const { payment, line_items } = numbered;
  const reading = payment && readOrderAmounts(line_items, payment);
  if (!mapped.ok || !payment || !reading?.ok) {
    throw new Error(`An order that adds up was not mapped: ${JSON.stringify(numbered)}`);
  }
  const paidByTiktok = asRevenue ? platformFunded(reading.amounts) : 0;
  return { draft: mapped.draft, expected: MathBN.add(payment.total_amount, paidByTiktok).toFixed() };
}
