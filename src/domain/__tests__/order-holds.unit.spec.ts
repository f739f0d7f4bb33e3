import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { mapUnlessHeld } from "../map-unless-held";
import { openHolds } from "../order-holds";
import { arbitraryOrder } from "./arbitrary-order";
import { context, simple, totalOf } from "./mapped-order";
import { toOrder, toPayment } from "./tiktok-order";

type Order = Parameters<typeof mapUnlessHeld>[0];

const mapping = (order: Order, accepted: string[] = [], region = "DE") =>
  mapUnlessHeld(order, context(region), accepted);

function holdsOf(order: Order, accepted: string[] = []) {
  const mapped = mapping(order, accepted);
  return mapped.ok ? [] : mapped.holds;
}

const keysOf = (order: Order): string[] => holdsOf(order).flatMap(({ keys }) => keys);

/** The order with another total. */
const charged = ({ payment, ...order }: Order, by: number): Order => ({
  ...order,
  payment: toPayment({ ...payment, total_amount: MathBN.add(payment?.total_amount ?? "0", by).toFixed() }),
});

describe("An order that does not add up", () => {
  const off = simple({ total_amount: "10.37" });

  it("is held, and says by how much", () => {
    expect(holdsOf(off)).toEqual([
      expect.objectContaining({
        reason: "unbalanced",
        can_accept: true,
        message: expect.stringContaining("0.37 EUR cannot be explained"),
      }),
    ]);
  });

  it("is mapped to TikTok's total once just this difference is accepted", () => {
    const mapped = mapping(off, keysOf(off));
    expect(mapped.ok && totalOf(mapped.draft)).toBe("10.37");
  });

  it("is held again when TikTok's figures change to another difference", () => {
    expect(holdsOf(charged(off, 0.01), keysOf(off))).toHaveLength(1);
  });

  it("is mapped without anybody's decision once TikTok's figures add up", () => {
    expect(mapping(charged(off, -0.37)).ok).toBe(true);
    expect(mapping(charged(off, -0.37), keysOf(off)).ok).toBe(true);
  });

  it("cannot be accepted without a total, a payment or a line", () => {
    for (const order of [simple({ total_amount: "a lot" }), toOrder({ payment: null }), { ...off, line_items: [] }]) {
      expect(holdsOf(order, keysOf(order))).toEqual([expect.objectContaining({ can_accept: false })]);
    }
  });
});

it("An acceptance covers the one difference that it was given for, in every market", () => {
  const cents = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100);
  fc.assert(
    fc.property(arbitraryOrder, cents, cents, ({ region, tiktokOrder }, by, other) => {
      const [off, otherwise] = [charged(tiktokOrder, by), charged(tiktokOrder, by + other)];
      const held = mapping(off, [], region);
      if (held.ok) return;
      const keys = held.holds.flatMap((hold) => hold.keys);
      expect(mapping(off, keys, region).ok).toBe(true);
      const again = mapping(otherwise, keys, region);
      expect(again.ok && !mapping(otherwise, [], region).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it("What nobody can accept stays in the way, whatever was accepted", () => {
  const hold = { reason: "incomplete" as const, message: "No lines.", keys: ["no_lines"], can_accept: false };
  expect(openHolds([hold], ["no_lines"])).toEqual([hold]);
});
