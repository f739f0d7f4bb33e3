import type { ImportState } from "../types/dto";
import type { OrderStage } from "../types/order-life-dto";
import { isCancelled, isDelivered, statusRank } from "./order-status";

/** What an order's stage follows from. */
export interface StageFacts {
  import_state: ImportState;
  /** TikTok's, null before the order was read. */
  tiktok_status: string | null;
}

const PATH: readonly OrderStage[] = ["received", "validated", "processing", "label_generated", "shipped", "delivered"];

/** A status that TikTok added since counts as open. */
function stageOfImported(status: string): OrderStage {
  if (isDelivered(status)) return "delivered";
  if (status === "IN_TRANSIT") return "shipped";
  if (status === "AWAITING_COLLECTION") return "label_generated";
  const rank = statusRank(status);
  const isShippable = rank === null || rank >= (statusRank("AWAITING_SHIPMENT") ?? 0);
  return isShippable ? "processing" : "validated";
}

function stageOf({ import_state, tiktok_status }: StageFacts): OrderStage {
  if (import_state === "skipped" || isCancelled(tiktok_status ?? "")) return "cancelled";
  if (import_state === "failed" || import_state === "held") return "failed";
  return import_state === "imported" ? stageOfImported(tiktok_status ?? "") : "received";
}

/**
 * The stage of an order that was at `current`. Along the path it never goes back; `failed` is where an order stands that is
 * not in Medusa although it should be, and is left once it is; what is cancelled stays so.
 */
export function nextStage(current: OrderStage, facts: StageFacts): OrderStage {
  const next = stageOf(facts);
  if (current === "cancelled" || next === "cancelled") return "cancelled";
  const [from, to] = [PATH.indexOf(current), PATH.indexOf(next)];
  if (next === "failed") return from > 0 ? current : "failed";
  return to >= from ? next : current;
}
