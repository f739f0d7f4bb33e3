import fc from "fast-check";
import { deliveredUnits, parcelsOf } from "../parcels";
import { toLine, toOrder } from "./tiktok-order";

describe("The parcels of an order", () => {
  it("are none while it waits for its shipment, even where TikTok has made its package beforehand", () => {
    const waiting = toLine({ id: "1", display_status: "AWAITING_SHIPMENT", package_id: "p1" });
    expect(parcelsOf(toOrder({ line_items: [waiting] }))).toEqual([]);
  });

  it("hold the units that share a package, each with its number and carrier", () => {
    const line_items = [
      toLine({ id: "1", package_id: "p1", tracking_number: "A", shipping_provider_name: "USPS" }),
      toLine({ id: "2", package_id: "p2", tracking_number: "B", shipping_provider_name: "UPS" }),
      toLine({ id: "3", package_id: "p1", tracking_number: "A", shipping_provider_name: "USPS" }),
      toLine({ id: "4", display_status: "AWAITING_SHIPMENT" }),
    ];
    expect(parcelsOf(toOrder({ status: "PARTIALLY_SHIPPING", line_items }))).toEqual([
      { key: "p1", tracking_number: "A", carrier: "USPS", tiktok_line_item_ids: ["1", "3"] },
      { key: "p2", tracking_number: "B", carrier: "UPS", tiktok_line_item_ids: ["2"] },
    ]);
  });

  it("are told apart by their numbers where TikTok names no package", () => {
    const line_items = [toLine({ id: "1", tracking_number: "A" }), toLine({ id: "2", tracking_number: "B" })];
    expect(parcelsOf(toOrder({ status: "AWAITING_COLLECTION", line_items })).map(({ key }) => key)).toEqual([
      "number:A",
      "number:B",
    ]);
  });

  it("are one without a number where the platform ships and tells none", () => {
    const line_items = [toLine({ id: "1" }), toLine({ id: "2" })];
    expect(parcelsOf(toOrder({ status: "IN_TRANSIT", line_items }))).toEqual([
      { key: "order", tracking_number: null, carrier: null, tiktok_line_item_ids: ["1", "2"] },
    ]);
  });

  it("never hold a unit that was cancelled, nor any unit twice", () => {
    const line = fc.record({
      package_id: fc.option(fc.constantFrom("p1", "p2")),
      tracking_number: fc.option(fc.constantFrom("A", "B")),
      display_status: fc.option(fc.constantFrom("AWAITING_SHIPMENT", "IN_TRANSIT", "DELIVERED", "CANCELLED")),
    });
    const status = fc.constantFrom("AWAITING_SHIPMENT", "PARTIALLY_SHIPPING", "IN_TRANSIT", "DELIVERED", "CANCELLED");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), status, (lines, ofOrder) => {
        const line_items = lines.map((each, index) => toLine({ id: String(index), ...each }));
        const units = parcelsOf(toOrder({ status: ofOrder, line_items })).flatMap(
          (parcel) => parcel.tiktok_line_item_ids,
        );
        expect(new Set(units).size).toBe(units.length);
        const cancelled = line_items.filter((each) => each.display_status === "CANCELLED").map(({ id }) => id);
        expect(units.filter((id) => cancelled.includes(id))).toEqual([]);
      }),
    );
  });
});

describe("The units that reached their buyer", () => {
  const line_items = [
    toLine({ id: "1", display_status: "DELIVERED" }),
    toLine({ id: "2", display_status: "IN_TRANSIT" }),
    toLine({ id: "3", display_status: "CANCELLED" }),
  ];

  it("are those that TikTok says so of, before the rest of the order", () => {
    expect([...deliveredUnits(toOrder({ status: "IN_TRANSIT", line_items }))]).toEqual(["1"]);
  });

  it("are all that were not cancelled once the order is delivered", () => {
    expect([...deliveredUnits(toOrder({ status: "DELIVERED", line_items }))]).toEqual(["1", "2"]);
  });

  it("are none of an order that was closed without a delivery: it was refunded on its way", () => {
    const onItsWay = [toLine({ id: "1", display_status: "COMPLETED" })];
    const closed = { status: "COMPLETED", line_items: onItsWay };
    expect([...deliveredUnits(toOrder({ ...closed, delivery_time: null }))]).toEqual([]);
    expect([...deliveredUnits(toOrder({ ...closed, delivery_time: 1_790_000_000 }))]).toEqual(["1"]);
  });
});
