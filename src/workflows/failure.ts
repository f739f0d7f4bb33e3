import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { nextAttempt } from "../domain/retry-policy";
import type { Settlement } from "../modules/tiktok-shop/stores/lease";
import { TiktokError } from "../tiktok/error";
import type { FailureDto } from "../types/dto";
import { TrafficStopped } from "./traffic-stopped";

/** Work of a shop whose traffic is stopped is looked at again after this long; letting it flow makes it due at once. */
export const STOPPED_SECONDS = 300;

/** A failure as a person reads it. Nothing of an unknown error's text is shown: it could hold a buyer's data. */
export function toFailure(error: unknown): FailureDto {
  const at = new Date().toISOString();
  if (error instanceof TiktokError) {
    return { message: error.message, code: error.code, request_id: error.requestId, at };
  }
  const message = error instanceof MedusaError ? error.message : UNEXPECTED;
  return { message, code: null, request_id: null, at };
}

/** A failure that is a sentence of our own. */
export const failureOf = (message: string): FailureDto => ({
  message,
  code: null,
  request_id: null,
  at: new Date().toISOString(),
});

/** How a row whose work threw is settled: put off, tried again later, or given up until a person replays it. */
export function settlementFor(error: unknown, failures: number): Settlement {
  if (error instanceof TrafficStopped) return { outcome: "postpone", seconds: STOPPED_SECONDS };
  const failure = toFailure(error);
  const next = nextAttempt({
    attempts: failures + 1,
    kind: error instanceof TiktokError ? error.kind : "unexpected",
    retryAfterSeconds: error instanceof TiktokError ? error.retryAfterSeconds : null,
    random: Math.random(),
  });
  return next === "dead" ? { outcome: "dead", failure } : { outcome: "retry", seconds: next.retryInSeconds, failure };
}

/**
 * Logs a failure. Of an error that is not our own only its kind and where it arose: a database error's text repeats the
 * values of the statement, and those can be a buyer's.
 */
export function logFailure(container: MedusaContainer, what: string, error: unknown): void {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  if (error instanceof TiktokError || error instanceof MedusaError) {
    logger.error(`${what}: ${toFailure(error).message}`);
  } else {
    const stack = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
    logger.error([`${what}: ${error instanceof Error ? error.name : "unknown error"}`, ...stack].join("\n"));
  }
}

const UNEXPECTED = "Something unexpected went wrong in the store. It is tried again; the server's log names the error.";
