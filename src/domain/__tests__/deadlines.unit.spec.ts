import { deadlines } from "../deadlines";

const OPEN = { status: "AWAITING_SHIPMENT", fulfillment_type: "FULFILLMENT_BY_SELLER" };

describe("deadlines", () => {
  it("gives TikTok's four deadlines as ISO times", () => {
    const times = {
      ...OPEN,
      rts_sla_time: 1767398400,
      tts_sla_time: 1767484800,
      cancel_order_sla_time: 1767830400,
      delivery_sla_time: 1768089600,
    };
    expect(deadlines(times)).toEqual([
      { key: "ship_by", at: "2026-01-03T00:00:00.000Z" },
      { key: "collect_by", at: "2026-01-04T00:00:00.000Z" },
      { key: "auto_cancel_at", at: "2026-01-08T00:00:00.000Z" },
      { key: "deliver_by", at: "2026-01-11T00:00:00.000Z" },
    ]);
  });

  it("leaves out what TikTok did not set", () => {
    const none = {
      ...OPEN,
      rts_sla_time: null,
      tts_sla_time: null,
      cancel_order_sla_time: null,
      delivery_sla_time: null,
    };
    expect(deadlines(none)).toEqual([]);
    expect(deadlines({ ...none, delivery_sla_time: 1768089600 }).map(({ key }) => key)).toEqual(["deliver_by"]);
  });

  it.each([
    ["cancelled", { status: "CANCELLED" }],
    ["shipped by TikTok from its own warehouse", { fulfillment_type: "FULFILLMENT_BY_TIKTOK" }],
  ])("are none for an order that is %s: nothing is expected of the seller", (_, fields) => {
    const times = { rts_sla_time: 1, tts_sla_time: 2, cancel_order_sla_time: 3, delivery_sla_time: 4 };
    expect(deadlines({ ...OPEN, ...times })).toHaveLength(4);
    expect(deadlines({ ...OPEN, ...times, ...fields })).toEqual([]);
  });
});
