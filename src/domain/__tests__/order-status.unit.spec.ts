import fc from "fast-check";
import {
  isCancelled,
  isDelivered,
  isForward,
  isShipped,
  normalizeStatus,
  type OrderVersion,
  statusRank,
} from "../order-status";

const STATUSES =
  "UNPAID ON_HOLD AWAITING_SHIPMENT PARTIALLY_SHIPPING AWAITING_COLLECTION IN_TRANSIT DELIVERED COMPLETED CANCELLED".split(
    " ",
  );

const version: fc.Arbitrary<OrderVersion> = fc.record({
  status: fc.constantFrom(...STATUSES, "CANCEL", "TO_SHIP", "SOMETHING_NEW"),
  update_time: fc.option(fc.integer({ min: 1, max: 4 })),
});

const settle = (versions: OrderVersion[]) =>
  versions.reduce<OrderVersion | null>((stored, incoming) => (isForward(stored, incoming) ? incoming : stored), null);

describe("isForward", () => {
  it("ends in the same version whatever the order and multiplicity of the observations", () => {
    const shuffled = fc
      .array(version, { minLength: 1, maxLength: 8 })
      .chain((versions) =>
        fc.tuple(
          fc.constant(versions),
          fc.shuffledSubarray([...versions, ...versions], { minLength: versions.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([versions, again]) => {
        const [one, other] = [settle(versions), settle(again)];
        expect(normalizeStatus(one?.status ?? "")).toBe(normalizeStatus(other?.status ?? ""));
        expect(one?.update_time).toBe(other?.update_time);
      }),
    );
  });

  it("takes anything when nothing is stored, and an equal version again", () => {
    fc.assert(fc.property(version, (incoming) => isForward(null, incoming) && isForward(incoming, { ...incoming })));
  });

  it("never goes back in time, whatever the status", () => {
    const stored = { status: "AWAITING_SHIPMENT", update_time: 20 };
    expect(isForward(stored, { status: "CANCELLED", update_time: 19 })).toBe(false);
    expect(isForward(stored, { status: "UNPAID", update_time: 21 })).toBe(true);
    expect(isForward(stored, { status: "COMPLETED", update_time: null })).toBe(false);
    expect(isForward({ status: "COMPLETED", update_time: null }, stored)).toBe(true);
  });

  it("goes by the path of statuses within one second", () => {
    STATUSES.slice(1).forEach((status, index) => {
      const before = { status: STATUSES[index] ?? "", update_time: 7 };
      expect(isForward(before, { status, update_time: 7 })).toBe(true);
      expect(isForward({ status, update_time: 7 }, before)).toBe(false);
    });
  });

  it("lets a known status of the same second win over an unknown one, and decides by time otherwise", () => {
    expect(isForward({ status: "NEW", update_time: 7 }, { status: "UNPAID", update_time: 7 })).toBe(true);
    expect(isForward({ status: "UNPAID", update_time: 7 }, { status: "NEW", update_time: 7 })).toBe(false);
    expect(isForward({ status: "COMPLETED", update_time: 7 }, { status: "NEW", update_time: 8 })).toBe(true);
  });
});

describe("statuses", () => {
  it("reads the CANCEL of webhooks as CANCELLED", () => {
    expect(normalizeStatus("CANCEL")).toBe("CANCELLED");
    expect(statusRank("CANCEL")).toBe(statusRank("CANCELLED"));
    expect([isCancelled("CANCEL"), isCancelled("CANCELLED"), isCancelled("COMPLETED")]).toEqual([true, true, false]);
  });

  it("ranks every documented status along the path and no other", () => {
    expect(STATUSES.map(statusRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(statusRank("TO_SHIP")).toBeNull();
  });

  it("counts goods as shipped once the carrier has them", () => {
    expect(STATUSES.filter(isShipped)).toEqual(["IN_TRANSIT", "DELIVERED", "COMPLETED"]);
    expect(STATUSES.filter(isDelivered)).toEqual(["DELIVERED", "COMPLETED"]);
  });
});
