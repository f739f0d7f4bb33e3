import type { EndpointClass } from "./endpoint-class";
import { gapBetweenCalls, SLACK_MS, STEADY_SLACK_MS } from "./gap";
import { APP_BUCKET, type Bucket, type TurnRequest } from "./pace";
import { type CallPriority, isUrgent, rankOf } from "./priority";

/** Work that never ends keeps to this share of the budget, so that orders and shipments find room at once. */
const STEADY_SHARE = 0.8;

/** Calls in any 60 s. */
export interface CallBudgets {
  /** Of an app, over all its shops and all processes. */
  callsPerMinute: number;
  /** Of each shop. Default: the app's. */
  shopCallsPerMinute?: number;
  /** Of each class of endpoints in each shop. Default: the shop's. */
  classCallsPerMinute?: Partial<Record<EndpointClass, number>>;
}

/** Which budgets a call counts in. `divisor` is 1, or the number of processes among which they are divided. */
export function budgetsOf(
  budgets: CallBudgets,
  { priority, shop, endpointClass }: { priority: CallPriority; shop: string | null; endpointClass: EndpointClass },
  divisor: number,
): TurnRequest {
  const { callsPerMinute, shopCallsPerMinute = callsPerMinute, classCallsPerMinute = {} } = budgets;
  const bucket = (name: string, calls: number, slackMs = SLACK_MS): Bucket => ({
    name,
    gapMs: gapBetweenCalls(calls / divisor),
    slackMs,
  });
  const all = bucket(APP_BUCKET, callsPerMinute);
  const steady = bucket("steady", callsPerMinute * STEADY_SHARE, STEADY_SLACK_MS);
  const owner = shop === null ? "sellers" : `shop:${shop}`;
  const ofShop = shop === null ? [] : [bucket(owner, shopCallsPerMinute)];
  return {
    rank: rankOf(priority),
    app: isUrgent(priority) ? [all] : [all, steady],
    shop: [...ofShop, bucket(laneOf(shop, endpointClass), classCallsPerMinute[endpointClass] ?? shopCallsPerMinute)],
  };
}

/** The narrowest budget of a call: what TikTok's refusals slow down. */
export function laneOf(shop: string | null, endpointClass: EndpointClass): string {
  return `${shop === null ? "sellers" : `shop:${shop}`}:${endpointClass}`;
}
