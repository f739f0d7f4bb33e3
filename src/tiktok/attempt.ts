import type { z } from "@medusajs/framework/zod";
import type { TiktokResult } from "./error";
import { type Exchanger, exchange } from "./exchange";
import { classOf } from "./limiter/endpoint-class";
import type { CallPriority } from "./limiter/priority";
import type { PreparedCall } from "./send";

/** Gives an access token. Asked to renew, it gives another one than the token that TikTok refused. */
export type AccessToken = (options?: { renew?: string }) => Promise<string>;

export type Attempter = Exchanger & { accessToken: AccessToken };

export interface AttemptOptions {
  number: number;
  /** The token that TikTok refused. */
  renew?: string;
  /** How long TikTok may take for its answer; the client's time-out when that is shorter. */
  withinMs?: number;
  /** The call is given up when its turn has not come by then. */
  startWithinMs?: number;
}

export interface Attempted<T> {
  result: TiktokResult<T>;
  clockMoved: boolean;
  /** The token that was sent. */
  token: string;
  tookMs: number;
}

/** Nothing was sent: the turn did not come in time, or there is no other token than the refused one. */
class GivenUp extends Error {
  override readonly name = "GivenUp";
}

export type Attempt<T> = (options: AttemptOptions) => Promise<Attempted<T> | "given up">;

/**
 * One try of a call: a turn, a token, an exchange. The token is read while the call is next in line, so that none is sent
 * that expired in the queue, and one that is slow to come costs the others nothing.
 */
export function createAttempt<T>(
  attempter: Attempter,
  call: PreparedCall,
  priority: CallPriority,
  schema: z.ZodType<T>,
): Attempt<T> {
  const { limiter, label, timeoutMs } = attempter;
  return async ({ number, renew, withinMs = Infinity, startWithinMs }) => {
    let token = "";
    let begun = false;
    let late = false;
    const refuseLate = () => {
      if (late) {
        throw new GivenUp();
      }
    };
    const attempted = limiter.schedule(
      priority,
      async ({ waitedMs }) => {
        refuseLate();
        begun = true;
        const place = { priority, attempt: number, waited_ms: waitedMs };
        const limited = { ...attempter, timeoutMs: Math.ceil(Math.min(timeoutMs, withinMs)) };
        const began = performance.now();
        return { ...(await exchange(limited, call, schema, token, place)), token, tookMs: performance.now() - began };
      },
      {
        shop: label,
        endpointClass: classOf(call.endpoint),
        prepare: async () => {
          refuseLate();
          token = await (renew === undefined ? attempter.accessToken() : attempter.accessToken({ renew }));
          if (token === renew) {
            throw new GivenUp();
          }
        },
      },
    );
    const giveUpLate = () => {
      late = !begun;
      return late;
    };
    return inTime(attempted, startWithinMs, giveUpLate).catch((error: unknown) => {
      if (error instanceof GivenUp) {
        return "given up";
      }
      throw error;
    });
  };
}

/** What was promised, or "given up" when `giveUp` says so after a time. */
function inTime<T>(
  promised: Promise<T>,
  milliseconds: number | undefined,
  giveUp: () => boolean,
): Promise<T | "given up"> {
  if (milliseconds === undefined) {
    return promised;
  }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (giveUp()) {
        resolve("given up");
      }
    }, milliseconds);
    promised.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
