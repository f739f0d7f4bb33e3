import type { z } from "@medusajs/framework/zod";
import { readAnswer } from "./answer";
import { type CallRecord, type OnCall, recordOf } from "./call-record";
import type { TiktokResult } from "./error";
import { isClockRefused } from "./error-classes";
import { isShopFailing, isTooManyCalls } from "./error-questions";
import type { CallLimiter } from "./limiter";
import { classOf } from "./limiter/endpoint-class";
import { noAnswer } from "./no-answer";
import { type Connection, type PreparedCall, sendSigned } from "./send";

/** What a client exchanges with. */
export type Exchanger = Connection & { limiter: CallLimiter; label: string | null; onCall: OnCall };

export interface Exchange<T> {
  result: TiktokResult<T>;
  /** TikTok refused the time, and its answer told the right one. */
  clockMoved: boolean;
}

type Place = Pick<CallRecord, "priority" | "attempt" | "waited_ms">;

/** Sends a call whose turn has come and reads its answer; the limiter and the audit hear how it went. */
export async function exchange<T>(
  exchanger: Exchanger,
  call: PreparedCall,
  schema: z.ZodType<T>,
  accessToken: string,
  place: Place,
): Promise<Exchange<T>> {
  const { app, clock, limiter, label, onCall } = exchanger;
  const sent = performance.now();
  const { outcome, secrets } = await sendSigned(exchanger, call, accessToken);
  const durationMs = Math.round(performance.now() - sent);

  const result = outcome.ok
    ? readAnswer(call.endpoint, outcome.answer, schema, secrets)
    : noAnswer(call.endpoint, outcome);
  const error = result.ok ? null : result.error;
  limiter.report({
    shop: label,
    endpointClass: classOf(call.endpoint),
    durationMs,
    throttled: error !== null && isTooManyCalls(error),
    retryAfterMs: (error?.retryAfterSeconds ?? 0) * 1000,
    failing: error !== null && isShopFailing(error),
  });
  const status = outcome.ok ? outcome.answer.status : null;
  const known = { app_key: app.key, shop: label, duration_ms: durationMs, ...place };
  try {
    onCall(recordOf(call.endpoint, result, status, known));
  } catch {
    // A failed audit must not fail the call that it is about.
  }
  const clockMoved = error !== null && outcome.ok && isClockRefused(error) && clock.learn(outcome.answer.date);
  return { result, clockMoved };
}
