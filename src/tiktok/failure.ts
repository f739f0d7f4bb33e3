import { type Endpoint, nameOf } from "./endpoint";
import { TiktokError } from "./error";
import type { ErrorClass } from "./error-classes/error-class";

type Facts = Partial<Pick<TiktokError, "code" | "requestId" | "httpStatus" | "retryAfterSeconds" | "detail">> & {
  /** Whether a change may have been made. Of an endpoint that only reads none ever was. */
  mayHaveHappened?: boolean;
};

/** A failed result. What is not known is null. */
export function failure(
  endpoint: Pick<Endpoint, "method" | "path" | "effect">,
  { kind, sentence }: Pick<ErrorClass, "kind" | "sentence">,
  facts: Facts = {},
): { ok: false; error: TiktokError } {
  const error = new TiktokError(sentence, {
    kind,
    code: facts.code ?? null,
    requestId: facts.requestId ?? null,
    httpStatus: facts.httpStatus ?? null,
    retryAfterSeconds: facts.retryAfterSeconds ?? null,
    endpoint: nameOf(endpoint),
    mayHaveHappened: endpoint.effect === "write" && (facts.mayHaveHappened ?? false),
    detail: facts.detail ?? "",
  });
  return { ok: false, error };
}

/** The failure of a call that was not made, because TikTok would refuse that many. */
export function tooMany(
  endpoint: Pick<Endpoint, "method" | "path" | "effect">,
  parameter: string,
  most: number,
): { ok: false; error: TiktokError } {
  const sentence = "More was asked of TikTok at once than it allows. Report it to the plugin's authors.";
  return failure(endpoint, { kind: "permanent", sentence }, { detail: `${parameter}: ${most} at most` });
}
