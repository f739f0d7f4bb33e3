import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { cancellationKey } from "../../domain/cancellation-key";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { CancelLineDto, CancelOrderDto, CancelOutcomeDto } from "../../types/cancel-order-dto";
import type { FailureDto } from "../../types/dto";
import { drainInbox } from "../inbound/drain-inbox";
import { findRecord } from "../inbound/find-record";
import { cancelOptions } from "./cancel-options";
import { drainOutbox } from "./drain-outbox";

/**
 * Cancels what of an order is not shipped on TikTok, or lines of it, because a person wants it. It goes through the outbox, so that it is made once
 * however often it is asked for; what Medusa has to do follows from what TikTok then says of the order.
 *
 * @param id the plugin's record id, or the Medusa order id
 * @throws MedusaError as {@link cancelOptions}, and `invalid_data` for a line that is not among them
 */
export async function cancelOnTiktok(
  container: MedusaContainer,
  id: string,
  { reason, line_item_ids }: CancelOrderDto,
  actor_id: string,
): Promise<CancelOutcomeDto> {
  const { outbox, outboxList, timeline } = container.resolve(TIKTOK_SHOP_MODULE);
  const { record, lines } = await cancelOptions(container, id);
  const rest = record.tiktok_status === "PARTIALLY_SHIPPING" ? lines.map((line) => line.id) : undefined;
  const wanted = line_item_ids ?? rest;
  const line_ids = wanted ? named(lines, wanted) : null;

  const key = cancellationKey(record.id, line_ids);
  const what = { reason, ...(line_ids && { tiktok_line_ids: line_ids }) };
  const cause = `cancel by ${actor_id}`;
  await timeline.add([
    { record_id: record.id, at: new Date(), kind: "decided", cause, what: "cancel.asked", data: what },
  ]);
  const payload = { record_id: record.id, reason, line_ids, actor_id };
  const { shop_id, medusa_order_id: subject } = record;
  await outbox.put([{ kind: "cancellation", key, shop_id, subject, payload }]);
  await drainOutbox(container, ["cancellation"]);
  await drainInbox(container);

  const { state = "open", last_failure = null } = (await outboxList.standingOf("cancellation", key)) ?? {};
  if (state === "dead") return { state: "failed", message: last_failure?.message ?? REFUSED };
  if (state !== "done") return { state: "pending", message: [last_failure?.message, WAITS].filter(Boolean).join(" ") };
  const { last_failure: here } = await findRecord(container, record.id);
  const failure = here as FailureDto | null;
  return failure ? { state: "pending", message: `${ONLY_THERE} ${failure.message}` } : { state: "done", message: DONE };
}

/** TikTok's ids of lines that are named by either side's. */
function named(lines: (CancelLineDto & { item_id: string })[], ids: string[]): string[] {
  if (lines.length === 0) throw invalid("TikTok does not cancel single items of this order. Cancel the whole order.");
  const wanted = ids.map((id) => lines.find((line) => line.id === id || line.item_id === id)?.id);
  const known = wanted.filter((id) => id !== undefined);
  if (known.length < ids.length) throw invalid("An item is not of this order, or is cancelled or shipped already.");
  return [...new Set(known)];
}

const invalid = (sentence: string) => new MedusaError(MedusaError.Types.INVALID_DATA, sentence);

const DONE = "It is cancelled on TikTok and in this store.";
const WAITS = "TikTok has not confirmed it yet. It is tried again by itself.";
const ONLY_THERE = "It is cancelled on TikTok, and this store has yet to follow:";
const REFUSED = "TikTok did not cancel it.";
