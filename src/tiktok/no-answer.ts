import type { Endpoint } from "./endpoint";
import type { TiktokError } from "./error";
import { failure } from "./failure";
import type { HttpOutcome } from "./http";

/** The failure of a call that got no answer. */
export function noAnswer(
  endpoint: Pick<Endpoint, "method" | "path" | "effect">,
  outcome: Extract<HttpOutcome, { ok: false }>,
): { ok: false; error: TiktokError } {
  const sentence =
    outcome.reason === "timeout"
      ? "TikTok did not answer in time. This usually passes within minutes."
      : "TikTok cannot be reached from this server. This usually passes within minutes.";
  return failure(
    endpoint,
    { kind: "retryable", sentence },
    { detail: `No answer (${outcome.cause})`, mayHaveHappened: outcome.sent },
  );
}
