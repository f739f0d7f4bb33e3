/** The path of an order in TikTok's status machine; CANCELLED ends it from anywhere. */
const RANK: ReadonlyMap<string, number> = new Map(
  [
    "UNPAID",
    "ON_HOLD",
    "AWAITING_SHIPMENT",
    "PARTIALLY_SHIPPING",
    "AWAITING_COLLECTION",
    "IN_TRANSIT",
    "DELIVERED",
    "COMPLETED",
    "CANCELLED",
  ].map((status, rank) => [status, rank]),
);

/** One observation of an order: the status and when TikTok last changed it (epoch seconds). */
export interface OrderVersion {
  status: string;
  update_time: number | null;
}

/** Webhook 1 says CANCEL where the order API says CANCELLED (webhooks, table of enums). */
export const normalizeStatus = (status: string): string => (status === "CANCEL" ? "CANCELLED" : status);

/** Position on the path, or null for a status that TikTok added since: such an order counts as open. */
export const statusRank = (status: string): number | null => RANK.get(normalizeStatus(status)) ?? null;

export const isCancelled = (status: string): boolean => normalizeStatus(status) === "CANCELLED";

export const isDelivered = (status: string): boolean => status === "DELIVERED" || status === "COMPLETED";

/** The carrier has the goods. AWAITING_COLLECTION is not that: the parcel still stands in the warehouse. */
export const isShipped = (status: string): boolean => status === "IN_TRANSIT" || isDelivered(status);

/**
 * May `incoming` replace `stored`? Versions are in a total order: by TikTok's update_time (absent counts as oldest), then
 * by rank (unknown counts as lowest), then by name, so that any sequence of the same versions ends in the same one. An equal
 * version passes: address edits do not move update_time.
 */
export function isForward(stored: OrderVersion | null, incoming: OrderVersion): boolean {
  if (stored === null) {
    return true;
  }
  const byTime = (incoming.update_time ?? 0) - (stored.update_time ?? 0);
  const byRank = (statusRank(incoming.status) ?? -1) - (statusRank(stored.status) ?? -1);
  const byName = normalizeStatus(incoming.status) >= normalizeStatus(stored.status) ? 0 : -1;
  return (byTime || byRank || byName) >= 0;
}
