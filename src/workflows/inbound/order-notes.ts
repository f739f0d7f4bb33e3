import { eventCause, isWebhook } from "../../domain/event-cause";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import type { OrderRecord } from "../../modules/tiktok-shop/stores/record-store";
import type { NewTimelineEntry } from "../../modules/tiktok-shop/stores/timeline-store";
import { parseWebhook } from "../../tiktok/webhook-event";
import type { TimelineEntryDto } from "../../types/order-life-dto";

/** Puts a line into an order's timeline. Nothing of a buyer may be in it: no name, no address, no tracking number. */
export type Note = (
  kind: Exclude<TimelineEntryDto["kind"], "heard">,
  what: string,
  data?: TimelineEntryDto["data"],
) => void;

/** The lines about one order of one run: first what was heard of it, then what the run notes. */
export class OrderNotes {
  readonly entries: NewTimelineEntry[];

  readonly note: Note;

  /** @param events those that named the order */
  constructor(record: Pick<OrderRecord, "id">, events: ClaimedEvent[]) {
    const record_id = record.id;
    const cause = [...new Set(events.map(eventCause))].join(", ") || "code of the store";
    this.entries = events.map((event) => ({
      record_id,
      at: event.created_at,
      kind: "heard",
      cause: eventCause(event),
      what: isWebhook(event) ? `topic.${event.topic}` : "order.found",
      data: sentAt(event),
      once: event.id,
    }));
    this.note = (kind, what, data = {}) => {
      this.entries.push({ record_id, at: new Date(), kind, cause, what, data });
    };
  }
}

/** When TikTok sent a webhook, by its own clock. */
function sentAt({ body }: ClaimedEvent): TimelineEntryDto["data"] {
  const parsed = body === null ? null : parseWebhook(Buffer.from(body));
  const seconds = parsed?.ok ? parsed.event.timestamp : 0;
  return seconds > 0 && seconds < LAST_SECOND ? { sent_at: new Date(seconds * 1000).toISOString() } : {};
}

/** The end of the year 9999: anything later is no time in seconds. */
const LAST_SECOND = 253_402_300_800;
