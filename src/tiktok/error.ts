/**
 * What to do about a failure:
 * - `retryable`: the same call may succeed later, after `retryAfterSeconds` at the earliest. Code 105002 is one of them:
 *   the access token must be renewed first.
 * - `permanent`: the same call fails again until somebody changes something.
 * - `reauthorize`: the seller must give consent again.
 */
export type TiktokErrorKind = "retryable" | "permanent" | "reauthorize";

export interface TiktokFailure {
  kind: TiktokErrorKind;
  /** TikTok's code; null when TikTok's answer has none, or none came. */
  code: number | null;
  /** TikTok's id of the call, to quote to its support. */
  requestId: string | null;
  /** Null when no answer came. */
  httpStatus: number | null;
  /** The least time to wait that TikTok asks for. */
  retryAfterSeconds: number | null;
  /** `POST /order/202309/orders/search`: the path template, never ids or a query. */
  endpoint: string;
  /** A change whose outcome is unknown: it may have been made. */
  mayHaveHappened: boolean;
  /** TikTok's own words without secrets, or what is wrong with the answer. */
  detail: string;
}

/**
 * A call that failed. `message` is a sentence for the merchant. Nothing in here is a URL with a query, a token, a secret or a
 * body.
 */
export class TiktokError extends Error implements TiktokFailure {
  override readonly name = "TiktokError";
  readonly kind: TiktokErrorKind;
  readonly code: number | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  readonly retryAfterSeconds: number | null;
  readonly endpoint: string;
  readonly mayHaveHappened: boolean;
  readonly detail: string;

  constructor(sentence: string, failure: TiktokFailure) {
    super(sentence);
    this.kind = failure.kind;
    this.code = failure.code;
    this.requestId = failure.requestId;
    this.httpStatus = failure.httpStatus;
    this.retryAfterSeconds = failure.retryAfterSeconds;
    this.endpoint = failure.endpoint;
    this.mayHaveHappened = failure.mayHaveHappened;
    this.detail = failure.detail;
  }
}

export type TiktokResult<T> = { ok: true; data: T; requestId: string | null } | { ok: false; error: TiktokError };
