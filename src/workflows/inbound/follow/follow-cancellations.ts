import { openRequest } from "../../../domain/cancel-request";
import { isCancelled } from "../../../domain/order-status";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { cancelLines } from "../cancel/cancel-lines";
import { cancelOrder } from "../cancel/cancel-order";
import type { Follow } from "./follow";

/**
 * Cancels what TikTok has cancelled, the whole order or lines of it. A buyer's wish that waits for an answer changes nothing
 * yet; it is noted with its deadline, until it is granted, refused or withdrawn.
 */
export async function followCancellations(follow: Follow): Promise<RecordChanges> {
  const { record, tiktokOrder, aftersales, note } = follow;
  const asked = openRequest(tiktokOrder, aftersales.cancellations, record.cancel_request);
  if (asked && asked.cancel_id !== record.cancel_request?.cancel_id) {
    note("read", "cancellation.requested", { cancel_id: asked.cancel_id, respond_by: asked.respond_by });
  }
  if (!asked && record.cancel_request) {
    note("read", "cancellation.closed", { cancel_id: record.cancel_request.cancel_id });
  }
  const written = isCancelled(tiktokOrder.status)
    ? await cancelOrder(follow)
    : tiktokOrder.line_items.some((line) => isCancelled(line.display_status ?? ""))
      ? await cancelLines(follow)
      : {};
  return { cancel_request: asked, ...written };
}
