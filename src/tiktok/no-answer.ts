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
      ? "TikTok did not answer in time. It is tried again shortly."
      : "TikTok cannot be reached from this server. It is tried again shortly.";
  return failure(
    endpoint,
    { kind: "retryable", sentence },
    { detail: `No answer (${outcome.cause})`, mayHaveHappened: outcome.sent },
  );
}
