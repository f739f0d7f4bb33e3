import { dueAt } from "../due-at";

const NONE = { rts_sla_time: null, tts_sla_time: null, cancel_order_sla_time: null, delivery_sla_time: null };
const order = (
  status: string,
  times: Partial<Record<keyof typeof NONE, number>>,
  fulfillment_type: string | null = null,
) => ({
  ...NONE,
  ...times,
  status,
  fulfillment_type,
});
const at = (seconds: number) => new Date(seconds * 1000);

describe("dueAt", () => {
  const times = { rts_sla_time: 100, tts_sla_time: 300, cancel_order_sla_time: 200, delivery_sla_time: 50 };

  it.each(["AWAITING_SHIPMENT", "PARTIALLY_SHIPPING", "SOMETHING_NEW"])(
    "is the first deadline of an order in %s",
    (status) => {
      expect(dueAt(order(status, times))).toEqual(at(100));
    },
  );

  it("is the carrier's deadline once the parcel is packed, since it has to be handed over", () => {
    expect(dueAt(order("AWAITING_COLLECTION", times))).toEqual(at(200));
  });

  it.each(["UNPAID", "ON_HOLD", "IN_TRANSIT", "DELIVERED", "COMPLETED", "CANCELLED", "CANCEL"])(
    "is nothing for an order in %s, which is not the seller's to ship",
    (status) => {
      expect(dueAt(order(status, times))).toBeNull();
    },
  );

  it("is nothing for an order that TikTok ships from its own warehouse", () => {
    expect(dueAt(order("AWAITING_SHIPMENT", times, "FULFILLMENT_BY_TIKTOK"))).toBeNull();
  });

  it("is nothing where TikTok set no deadline", () => {
    expect(dueAt(order("AWAITING_SHIPMENT", { delivery_sla_time: 50 }))).toBeNull();
  });
});
