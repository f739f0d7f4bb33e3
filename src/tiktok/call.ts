import type { z } from "@medusajs/framework/zod";
import { readAnswer } from "./answer";
import { type CallOptions, type Endpoint, type Entity, fillPath } from "./endpoint";
import { TiktokError, type TiktokResult } from "./error";
import { isClockRefused } from "./error-classes";
import { failure } from "./failure";
import { type CallLimiter, CallLimiterStopped, type CallPriority } from "./limiter";
import { noAnswer } from "./no-answer";
import { decodedQuery, type QueryInput } from "./query";
import { type Connection, type PreparedCall, sendSigned, serialiseBody } from "./send";

/** A token that takes longer to come has cost the call its place in the pace: others would start with it in one burst. */
const SLOW_TOKEN_MS = 100;

export interface CallInput<T> extends CallOptions {
  /** What stands in the braces of the endpoint's path. */
  path?: Readonly<Record<string, string>>;
  query?: QueryInput;
  /** Sent as JSON, unless it has no fields. */
  body?: object;
  /** The shape of the answer's `data`; an answer without data reads as `{}`. */
  schema: z.ZodType<T>;
}

export type Call<E extends Entity> = <T>(endpoint: Endpoint<E>, input: CallInput<T>) => Promise<TiktokResult<T>>;

/** What a client calls with. The token is read when the call's turn has come, so that none is sent that expired in the queue. */
export type Caller = Connection & { limiter: CallLimiter; accessToken: () => Promise<string> };

/**
 * The one way to TikTok: waits for a turn, signs, sends, reads the answer. Failures are values; only what `accessToken` throws
 * passes, unless it is a {@link TiktokError}.
 */
export function createCall<E extends Entity>(caller: Caller): Call<E> {
  return async (endpoint, { path: ids = {}, query = {}, body, schema, priority = endpoint.priority }) => {
    const path = fillPath(endpoint, ids);
    if (!path.ok) {
      const sentence = "Something that is not an id of TikTok's was given as one.";
      return failure(endpoint, { kind: "permanent", sentence }, { detail: `${path.parameter} is not an id` });
    }
    const call = { endpoint, path: path.path, query: decodedQuery(query), body: serialiseBody(body) };
    try {
      const first = await attempt(caller, call, priority, schema);
      // Refused for its time only: nothing has happened yet, and the clock is right now.
      return first.clockMoved ? (await attempt(caller, call, priority, schema)).result : first.result;
    } catch (error) {
      if (error instanceof TiktokError) {
        return { ok: false, error };
      }
      if (error instanceof CallLimiterStopped) {
        const sentence = "The store was shutting down before the call could be made.";
        return failure(endpoint, { kind: "retryable", sentence }, { detail: "The call was not sent" });
      }
      throw error;
    }
  };
}

interface Attempt<T> {
  result: TiktokResult<T>;
  /** TikTok refused the time, and its answer told the right one. */
  clockMoved: boolean;
}

async function attempt<T>(
  caller: Caller,
  call: PreparedCall,
  priority: CallPriority,
  schema: z.ZodType<T>,
): Promise<Attempt<T>> {
  const early = await caller.limiter.schedule(priority, async () => {
    const asked = performance.now();
    const accessToken = await caller.accessToken();
    return performance.now() - asked > SLOW_TOKEN_MS ? null : exchange(caller, call, accessToken, schema);
  });
  // A token that was renewed meanwhile is at hand in the next turn; one that is slow again must do.
  return (
    early ?? caller.limiter.schedule(priority, async () => exchange(caller, call, await caller.accessToken(), schema))
  );
}

async function exchange<T>(
  caller: Caller,
  call: PreparedCall,
  accessToken: string,
  schema: z.ZodType<T>,
): Promise<Attempt<T>> {
  const { outcome, secrets } = await sendSigned(caller, call, accessToken);
  if (!outcome.ok) {
    return { result: noAnswer(call.endpoint, outcome), clockMoved: false };
  }
  const result = readAnswer(call.endpoint, outcome.answer, schema, secrets);
  const clockMoved = !result.ok && isClockRefused(result.error) && caller.clock.learn(outcome.answer.date);
  return { result, clockMoved };
}
