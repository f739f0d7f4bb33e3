import { hostname } from "node:os";
import { budgetsOf, type CallBudgets, laneOf } from "./limiter/budgets";
import { createCircuit } from "./limiter/circuit";
import type { EndpointClass } from "./limiter/endpoint-class";
import { createCallFigures, type FinishedCall, type LimiterMetrics, noCalls } from "./limiter/metrics";
import { keepBudget } from "./limiter/pace-of";
import { createPublisher } from "./limiter/publisher";
import type { CallPriority } from "./limiter/priority";
import { ShopPaused } from "./limiter/refusals";
import type { LimiterLog } from "./limiter/shared-pace";
import { createTurns } from "./limiter/turns";

export { gapBetweenCalls } from "./limiter/gap";
export type { LimiterMetrics } from "./limiter/metrics";
export type { CallPriority } from "./limiter/priority";
export { CallLimiterStopped, ShopPaused } from "./limiter/refusals";

/** What the limiter has to know of a call besides its priority. */
export interface CallAbout {
  /** Label of the shop; null or absent when the call is about a seller. */
  shop?: string | null;
  /** Default: `read`. */
  endpointClass?: EndpointClass;
  /** What takes time before the call, done while it is next in line. What it throws, the call throws, without a turn. */
  prepare?: () => Promise<void>;
}

/** How a call went that the limiter started. */
export interface CallReport extends FinishedCall {
  endpointClass: EndpointClass;
  /** What TikTok's refusal asks for; 0 when it asks for nothing. */
  retryAfterMs: number;
  /** Whether it says that nothing works for this shop. */
  failing: boolean;
}

/** One app's budget of calls. All shops of an app share one limiter. */
export interface CallLimiter {
  /**
   * Starts `fn` when the budget has room, more urgent calls first, and settles as `fn` does.
   * Rejects with {@link CallLimiterStopped} when the limiter stops before `fn` started, with {@link ShopPaused} when the
   * shop's calls only failed of late.
   */
  schedule<T>(priority: CallPriority, fn: (turn: { waitedMs: number }) => Promise<T>, about?: CallAbout): Promise<T>;
  /** To be told of every call: slows down after refusals, and pauses a shop that only fails. */
  report(call: CallReport): void;
  /** How this process uses the budget. */
  metrics(): LimiterMetrics;
  /** How all processes use it, as far as Redis joins them: figures of the others are up to 2 s old. */
  allMetrics(): Promise<LimiterMetrics[]>;
  /** Refuses what still waits and what comes later. Calls that have started end by themselves. */
  stop(): Promise<void>;
}

export interface CallLimiterOptions extends CallBudgets {
  /** Names the budget in Redis and in the figures. */
  appKey?: string;
  /** Among how many processes the budget is divided when they share no Redis. Default 1. */
  processes?: number;
  /** `redis://…`: all processes with the same Redis and app share one budget. */
  redisUrl?: string;
  /** Told when Redis goes and comes. */
  log?: LimiterLog;
}

/**
 * @param options.callsPerMinute calls an app may make in any 60 s, over all its shops. TikTok publishes no figure; the
 *   sandbox allows 1,000 an hour (about 16 a minute).
 */
export function createCallLimiter(options: CallLimiterOptions): CallLimiter {
  const { callsPerMinute, appKey = "", processes = 1, redisUrl, log = () => undefined } = options;
  if (!(callsPerMinute >= 1)) {
    throw new RangeError("calls_per_minute must be 1 or more.");
  }
  if (!(Number.isInteger(processes) && processes >= 1)) {
    throw new RangeError("limits.processes must be a whole number, 1 or more.");
  }
  const process = `${hostname()}:${globalThis.process.pid}:${Math.random().toString(36).slice(2, 8)}`;
  const keeping = keepBudget({ redisUrl, appKey, process, processes, log });
  const circuit = createCircuit();
  const turns = createTurns(keeping.pace);
  const figures = createCallFigures();
  const queued = noCalls();

  const metrics = (): LimiterMetrics => ({
    app_key: appKey,
    process,
    at: Date.now(),
    calls_per_minute: callsPerMinute,
    budget: redisUrl !== undefined && keeping.isShared() ? "shared" : "divided",
    processes: keeping.processes(),
    queued: { ...queued },
    ...figures.read(circuit.paused()),
  });
  const publisher = createPublisher(async () => keeping.board?.publish(metrics()));

  const allow = (shop: string | null, gate: "check" | "admit") => {
    const admission = shop === null ? ({ ok: true } as const) : circuit[gate](shop);
    if (!admission.ok) {
      throw new ShopPaused(admission.retryAfterMs);
    }
  };

  return {
    async schedule(priority, fn, { shop = null, endpointClass = "read", prepare } = {}) {
      const asked = performance.now();
      const call = { priority, shop, endpointClass };
      queued[priority] += 1;
      publisher.soon();
      const started = await turns
        .take({
          priority,
          lane: laneOf(shop, endpointClass),
          request: budgetsOf(options, call, keeping.divisor),
          prepare: async () => {
            allow(shop, "check");
            await prepare?.();
          },
          start: async () => {
            allow(shop, "admit");
            figures.began(shop);
            const running = fn({ waitedMs: Math.round(performance.now() - asked) });
            // Whoever scheduled it hears of a failure only after the turn has ended: until then it is nobody's.
            running.catch(() => undefined);
            return { running };
          },
        })
        .finally(() => {
          queued[priority] -= 1;
        });
      return started.running;
    },
    report(call) {
      figures.finished(call);
      publisher.soon();
      if (call.shop !== null && !call.throttled) {
        circuit.report(call.shop, call.failing);
      }
      if (call.throttled) {
        const bucket = laneOf(call.shop, call.endpointClass);
        keeping.pace.slowDown({ bucket, retryAfterMs: call.retryAfterMs }).catch(() => undefined);
      }
    },
    metrics,
    async allMetrics() {
      const others = await (keeping.board?.read() ?? Promise.resolve([])).catch(() => []);
      return [metrics(), ...others.filter((other) => other.process !== process)];
    },
    async stop() {
      publisher.stop();
      turns.stop();
      await keeping.close();
    },
  };
}
