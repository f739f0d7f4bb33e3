import type { FailureDto, OrderPanelDto, ShipmentDto } from "../../types";

export type RetryOutcome = { state: "failed"; message: string } | { state: "pending" } | { state: "done" };

/** A shipment that TikTok refused for good, or that did not get through yet and waits for its next try. */
const inTrouble = ({ state, last_error }: ShipmentDto): boolean =>
  state === "failed" || (state === "pending" && last_error !== null);

/** The first failure that a person should look at: the order's own, else that of a shipment. */
export function failureOf(panel: OrderPanelDto): FailureDto | null {
  return panel.last_error ?? panel.shipments.find(inTrouble)?.last_error ?? null;
}

/** Whether something about the order failed that trying again may mend. */
export function canRetry(panel: OrderPanelDto): boolean {
  return panel.last_error !== null || panel.shipments.some(inTrouble);
}

/** What came of a retry, judged by the panel that the store answered with. */
export function retryOutcomeOf(panel: OrderPanelDto | null): RetryOutcome {
  if (!panel) return { state: "done" };
  if (canRetry(panel)) return { state: "failed", message: failureOf(panel)?.message ?? "" };
  return panel.shipments.some((shipment) => shipment.state === "pending") ? { state: "pending" } : { state: "done" };
}
