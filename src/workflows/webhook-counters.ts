import type { WebhookCountersDto } from "../types/webhook-dto";

/** What becomes of a request to a webhook's address, as far as it is counted. */
export type WebhookOutcome = keyof Omit<WebhookCountersDto, "since">;

const counters: WebhookCountersDto = {
  since: new Date().toISOString(),
  accepted: 0,
  stale: 0,
  bad_signature: 0,
  flood: 0,
  shop_mismatch: 0,
  too_large: 0,
  malformed: 0,
};

export function countWebhook(outcome: WebhookOutcome): void {
  counters[outcome] += 1;
}

/** What this process has taken and refused since it started. */
export const webhookCounters = (): WebhookCountersDto => ({ ...counters });
