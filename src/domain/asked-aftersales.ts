/** Orders whose after-sales an event asks for. */
export interface AskedAftersales {
  cancellations: Set<string>;
  returns: Set<string>;
}

/** Cancellation status; of a refund (67) TikTok does not say what it was for. */
const OF_CANCELLATIONS = new Set([11, 67]);

/** Return status, after-sales request status, RMA status, refund success. */
const OF_RETURNS = new Set([12, 64, 65, 67]);

/** What a set of events asks to be read beside the orders that they name. */
export function askedAftersales(events: { topic: number; tiktok_order_ids: string[] }[]): AskedAftersales {
  const named = (topics: Set<number>) =>
    new Set(events.flatMap(({ topic, tiktok_order_ids }) => (topics.has(topic) ? tiktok_order_ids : [])));
  return { cancellations: named(OF_CANCELLATIONS), returns: named(OF_RETURNS) };
}
