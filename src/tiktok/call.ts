import type { z } from "@medusajs/framework/zod";
import { createAttempt, type Attempter } from "./attempt";
import { type CallOptions, type Endpoint, type Entity, fillPath } from "./endpoint";
import { TiktokError, type TiktokResult } from "./error";
import { failure } from "./failure";
import { CallLimiterStopped, ShopPaused } from "./limiter";
import { decodedQuery, type QueryInput } from "./query";
import { repeatCall } from "./repeat-call";
import type { RetryOptions } from "./retry";
import { serialiseBody } from "./send";

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

export type Caller = Attempter & { retry: Required<RetryOptions> };

/**
 * The one way to TikTok: waits for a turn, signs, sends, reads the answer, and repeats what may be repeated. Failures are
 * values; only what `accessToken` throws passes, unless it is a {@link TiktokError}.
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
      return await repeatCall(createAttempt(caller, call, priority, schema), caller.retry);
    } catch (error) {
      if (error instanceof TiktokError) {
        return { ok: false, error };
      }
      if (error instanceof CallLimiterStopped) {
        const sentence = "The store was shutting down before the call could be made.";
        return failure(endpoint, { kind: "retryable", sentence }, { detail: "The call was not sent" });
      }
      if (error instanceof ShopPaused) {
        const sentence = "TikTok failed every recent call for this shop. It is tried again within a minute.";
        const { retryAfterSeconds } = error;
        return failure(
          endpoint,
          { kind: "retryable", sentence },
          { retryAfterSeconds, detail: "The call was not sent" },
        );
      }
      throw error;
    }
  };
}
