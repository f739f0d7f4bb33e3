import Bottleneck from "bottleneck";

/** What a call is for. The most urgent first. */
export type CallPriority = "fulfillment" | "orders" | "stock" | "price" | "catalog" | "analytics";

/** Bottleneck's scale: 0 is the most urgent, 9 the least. */
const RANK: Record<CallPriority, number> = { fulfillment: 1, orders: 2, stock: 3, price: 4, catalog: 5, analytics: 6 };

/** Work that never ends keeps to this share of the budget, so that orders and shipments find room at once. */
const STEADY_SHARE = 0.8;

/** One app's budget of calls. All shops of an app share one limiter. */
export interface CallLimiter {
  /**
   * Starts `fn` when the budget has room, more urgent calls first, and settles as `fn` does.
   * Rejects with {@link CallLimiterStopped} when the limiter stops before `fn` started.
   */
  schedule<T>(priority: CallPriority, fn: () => Promise<T>): Promise<T>;
  /** Refuses what still waits and what comes later. Calls that have started end by themselves. */
  stop(): Promise<void>;
}

/** The call never started. */
export class CallLimiterStopped extends Error {
  override readonly name = "CallLimiterStopped";
  constructor() {
    super("The limiter of TikTok calls has stopped.");
  }
}

/**
 * The milliseconds between two starts that keep a budget in every window of 60 s, however late a timer fires.
 *
 * Bottleneck counts `minTime` from when a start was due, so one late start may sit next to the following one, and a
 * window holds up to one start more than it has gaps. Hence one call of the budget stays unused; and at least 2 %, because
 * TikTok counts when calls arrive, and the way there is not equally long for each. At 1000 a minute that is 62 ms: at most
 * 968 starts in any minute, and 18 in any second.
 */
export function gapBetweenCalls(callsPerMinute: number): number {
  const used = callsPerMinute - Math.max(1, callsPerMinute * 0.02);
  return Math.ceil(60_000 / Math.max(used, 0.5));
}

/**
 * @param callsPerMinute calls an app may make in any 60 s, over all its shops. TikTok publishes no figure; the sandbox
 *   allows 1,000 an hour (about 16 a minute).
 */
export function createCallLimiter({ callsPerMinute }: { callsPerMinute: number }): CallLimiter {
  if (!(callsPerMinute >= 1)) {
    throw new RangeError("calls_per_minute must be 1 or more.");
  }
  // One at a time: Bottleneck orders by priority only what has not been given its moment yet.
  const all = new Bottleneck({ maxConcurrent: 1, minTime: gapBetweenCalls(callsPerMinute) });
  const steady = new Bottleneck({ maxConcurrent: 1, minTime: gapBetweenCalls(callsPerMinute * STEADY_SHARE) });

  /** A turn begins the call and ends at once: how long TikTok takes does not slow the pace. */
  const takeTurn = <T>(priority: CallPriority, fn: () => Promise<T>) =>
    all.schedule({ priority: RANK[priority] }, async () => {
      const running = (async () => fn())();
      // Whoever scheduled it hears of a failure only after the turn has ended: until then it is nobody's.
      running.catch(() => undefined);
      return { running };
    });

  let stopped: Promise<unknown> | null = null;

  return {
    async schedule(priority, fn) {
      const urgent = priority === "fulfillment" || priority === "orders";
      const turn = urgent
        ? takeTurn(priority, fn)
        : steady.schedule({ priority: RANK[priority] }, () => takeTurn(priority, fn));
      const { running } = await turn.catch((): never => {
        throw new CallLimiterStopped();
      });
      return running;
    },
    async stop() {
      stopped ??= Promise.all([all.stop({ dropWaitingJobs: true }), steady.stop({ dropWaitingJobs: true })]);
      await stopped;
    },
  };
}
