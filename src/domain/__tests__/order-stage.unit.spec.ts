import fc from "fast-check";
import type { ImportState } from "../../types/dto";
import type { OrderStage } from "../../types/order-life-dto";
import { nextStage, type StageFacts } from "../order-stage";

const PATH: OrderStage[] = ["received", "validated", "processing", "label_generated", "shipped", "delivered"];
const STATUSES = [
  "UNPAID",
  "ON_HOLD",
  "AWAITING_SHIPMENT",
  "PARTIALLY_SHIPPING",
  "AWAITING_COLLECTION",
  "IN_TRANSIT",
  "DELIVERED",
  "COMPLETED",
];
const IMPORTS: ImportState[] = ["received", "waiting", "imported", "held", "failed"];

const facts = fc.record<StageFacts>({
  import_state: fc.constantFrom(...IMPORTS),
  tiktok_status: fc.option(fc.constantFrom(...STATUSES, "A_STATUS_OF_TOMORROW")),
});
const cancelled = fc.constantFrom<StageFacts>(
  { import_state: "imported", tiktok_status: "CANCELLED" },
  { import_state: "skipped", tiktok_status: null },
);
const fold = (all: StageFacts[]) => all.reduce<OrderStage>(nextStage, "received");

describe("The stage of an order", () => {
  it("follows the order from its first webhook to its delivery", () => {
    const seen: StageFacts[] = [
      { import_state: "received", tiktok_status: null },
      { import_state: "waiting", tiktok_status: "UNPAID" },
      { import_state: "imported", tiktok_status: "ON_HOLD" },
      { import_state: "imported", tiktok_status: "AWAITING_SHIPMENT" },
      { import_state: "imported", tiktok_status: "PARTIALLY_SHIPPING" },
      { import_state: "imported", tiktok_status: "AWAITING_COLLECTION" },
      { import_state: "imported", tiktok_status: "IN_TRANSIT" },
      { import_state: "imported", tiktok_status: "DELIVERED" },
      { import_state: "imported", tiktok_status: "COMPLETED" },
    ];
    expect(seen.map((_, index) => fold(seen.slice(0, index + 1)))).toEqual([
      "received",
      "received",
      "validated",
      "processing",
      "processing",
      "label_generated",
      "shipped",
      "delivered",
      "delivered",
    ]);
  });

  it("is `failed` for an order that could not be imported, and goes on once it could", () => {
    expect(nextStage("received", { import_state: "held", tiktok_status: "AWAITING_SHIPMENT" })).toBe("failed");
    expect(nextStage("failed", { import_state: "imported", tiktok_status: "IN_TRANSIT" })).toBe("shipped");
  });

  it("takes a status that TikTok added since as open", () => {
    expect(nextStage("received", { import_state: "imported", tiktok_status: "A_STATUS_OF_TOMORROW" })).toBe(
      "processing",
    );
  });

  it("never goes back along its path", () => {
    fc.assert(
      fc.property(fc.array(facts), facts, (before, next) => {
        const [from, to] = [fold(before), fold([...before, next])];
        if (to !== "failed") expect(PATH.indexOf(to)).toBeGreaterThanOrEqual(PATH.indexOf(from));
        else expect(PATH.indexOf(from)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("ends the same whatever the order and number of what was seen of an imported order", () => {
    const imported = fc.array(
      fc.constantFrom(...STATUSES).map((tiktok_status): StageFacts => ({ import_state: "imported", tiktok_status })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(
        imported.chain((seen) =>
          fc.tuple(fc.constant(seen), fc.shuffledSubarray([...seen, ...seen], { minLength: seen.length * 2 })),
        ),
        ([seen, shuffled]) => expect(fold(shuffled)).toBe(fold(seen)),
      ),
    );
  });

  it("stays cancelled whatever is seen afterwards", () => {
    fc.assert(
      fc.property(fc.array(facts), cancelled, fc.array(facts), (before, end, after) => {
        expect(fold([...before, end, ...after])).toBe("cancelled");
      }),
    );
  });
});
