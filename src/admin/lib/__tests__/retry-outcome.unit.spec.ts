import type { FailureDto, OrderPanelDto, ShipmentDto } from "../../../types";
import { canRetry, failureOf, retryOutcomeOf } from "../retry-outcome";

const failure = (message: string): FailureDto => ({
  message,
  code: null,
  request_id: null,
  at: "2026-03-01T12:00:00Z",
});
const shipment = (part: Partial<ShipmentDto>): ShipmentDto => ({
  outbox_id: "out_1",
  fulfillment_id: "ful_1",
  tracking_number: "T1",
  state: "sent",
  last_error: null,
  ...part,
});
const panel = (part: Partial<OrderPanelDto> = {}): OrderPanelDto => ({
  record_id: "ttord_1",
  held_for: [],
  accepted: null,
  oversold: [],
  tiktok_order_id: "576461413038785752",
  shop: { id: "shop_1", name: "Shop", region: "GB" },
  status: "AWAITING_SHIPMENT",
  import_state: "imported",
  stage: "processing",
  money: null,
  deadlines: [],
  shipments: [],
  returns: [],
  cancel_request: null,
  can_cancel: false,
  payment: { provider: "system", on_delivery: false },
  kind: {},
  erased: false,
  last_error: null,
  tiktok_updated_at: null,
  synced_at: null,
  ...part,
});

describe("a retry", () => {
  it("is not offered while nothing failed", () => {
    expect(canRetry(panel({ shipments: [shipment({}), shipment({ state: "pending" })] }))).toBe(false);
  });

  it("is offered for a failed order and for a failed shipment", () => {
    expect(canRetry(panel({ last_error: failure("No") }))).toBe(true);
    expect(canRetry(panel({ shipments: [shipment({ state: "failed" })] }))).toBe(true);
  });

  it("is offered for a shipment that waits for its next try after a failure", () => {
    const shipments = [shipment({ state: "pending", last_error: failure("Timed out") })];
    expect(canRetry(panel({ shipments }))).toBe(true);
    expect(failureOf(panel({ shipments }))?.message).toBe("Timed out");
  });

  it("shows the order's own failure before that of a shipment", () => {
    const shipments = [shipment({ state: "failed", last_error: failure("Shipment") })];
    expect(failureOf(panel({ last_error: failure("Order"), shipments }))?.message).toBe("Order");
    expect(failureOf(panel({ shipments }))?.message).toBe("Shipment");
  });

  it("failed again when a failure is left, and says which", () => {
    const shipments = [shipment({ state: "failed", last_error: failure("Unknown carrier") })];
    expect(retryOutcomeOf(panel({ shipments }))).toEqual({ state: "failed", message: "Unknown carrier" });
  });

  it("is pending while a shipment is on its way", () => {
    expect(retryOutcomeOf(panel({ shipments: [shipment({ state: "pending" })] }))).toEqual({ state: "pending" });
  });

  it("is done when nothing is left", () => {
    expect(retryOutcomeOf(panel({ shipments: [shipment({})] }))).toEqual({ state: "done" });
    expect(retryOutcomeOf(null)).toEqual({ state: "done" });
  });
});
