import type { CallPriority } from "./priority";
import { CALL_PRIORITIES } from "./priority";
import { createRecent } from "./recent";

/** Figures of the last 60 s in one process. Times are milliseconds. */
export interface CallFigures {
  /** Calls that began. */
  calls: number;
  /** Calls that TikTok refused as too many. */
  throttled: number;
  /** How long TikTok took to answer; null without calls. */
  p50_ms: number | null;
  p95_ms: number | null;
}

export interface ShopFigures extends CallFigures {
  /** The label that the client was given for the shop. */
  shop: string;
  /** How long the shop stays paused because all its calls failed; 0 when it is not. */
  paused_ms: number;
}

/** How one process uses one app's budget. */
export interface LimiterMetrics extends CallFigures {
  app_key: string;
  process: string;
  /** Epoch milliseconds. */
  at: number;
  /** Of the app, over all processes. */
  calls_per_minute: number;
  /** `divided`: this process keeps to its own part. */
  budget: "shared" | "divided";
  /** Among how many processes. */
  processes: number;
  /** Calls that wait for their turn. */
  queued: Record<CallPriority, number>;
  shops: ShopFigures[];
}

export interface FinishedCall {
  shop: string | null;
  durationMs: number;
  throttled: boolean;
}

/** Collects what {@link LimiterMetrics} tells of calls. */
export function createCallFigures(now?: () => number) {
  const book = () => ({ calls: createRecent(now), throttled: createRecent(now), latency: createRecent(now) });
  const app = book();
  const shops = new Map<string, ReturnType<typeof book>>();
  const booksOf = (shop: string | null) => {
    if (shop === null) {
      return [app];
    }
    const ofShop = shops.get(shop) ?? book();
    shops.set(shop, ofShop);
    return [app, ofShop];
  };
  const read = ({ calls, throttled, latency }: ReturnType<typeof book>): CallFigures => ({
    calls: calls.count(),
    throttled: throttled.count(),
    p50_ms: latency.percentile(0.5),
    p95_ms: latency.percentile(0.95),
  });
  return {
    began(shop: string | null): void {
      booksOf(shop).forEach(({ calls }) => calls.add());
    },
    finished({ shop, durationMs, throttled }: FinishedCall): void {
      for (const { latency, throttled: refusals } of booksOf(shop)) {
        latency.add(durationMs);
        if (throttled) {
          refusals.add();
        }
      }
    },
    read(paused: ReadonlyMap<string, number>): CallFigures & { shops: ShopFigures[] } {
      const ofShops = [...shops].map(([shop, one]) => ({ shop, ...read(one), paused_ms: paused.get(shop) ?? 0 }));
      return { ...read(app), shops: ofShops.filter(({ calls, paused_ms }) => calls > 0 || paused_ms > 0) };
    },
  };
}

/** No call of any priority. */
export function noCalls(): Record<CallPriority, number> {
  return Object.fromEntries(CALL_PRIORITIES.map((priority) => [priority, 0])) as Record<CallPriority, number>;
}
