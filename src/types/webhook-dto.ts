import type { FailureDto } from "./dto";

/** A webhook topic, and when TikTok last sent it. */
export interface HeardTopicDto {
  /** TikTok's number of the topic. */
  topic: number;
  /** As the registration API or Partner Center calls it. */
  name: string;
  /** ISO time; null when it was never heard. */
  last_heard_at: string | null;
}

/** How a shop's webhooks stand. */
export interface ShopWebhooksDto {
  /** Where TikTok sends the shop's events; null before the first registration. */
  address: string | null;
  registered: string[];
  missing: string[];
  /** ISO time at which it was last seen that all is as it should be. */
  checked_at: string | null;
  heard: HeardTopicDto[];
  last_error: FailureDto | null;
}

/**
 * `GET /admin/tiktok-shop/webhook-counters` → `{ webhook_counters }`: requests to the webhooks' addresses, by what became of
 * them, in the process that answers.
 */
export interface WebhookCountersDto {
  /** ISO time at which counting began. */
  since: string;
  /** Signed and stored. */
  accepted: number;
  /** Signed and stored, but not acted on: older or newer than TikTok sends. */
  stale: number;
  /** No signature of an app of ours. Answered 401. */
  bad_signature: number;
  /** The same, from an address that keeps at it. Answered 429. */
  flood: number;
  /** Signed, and sent to the address of another shop. Answered 401. */
  shop_mismatch: number;
  too_large: number;
  /** Cut off, or compressed. */
  malformed: number;
}
