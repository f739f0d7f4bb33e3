import { TiktokError, type TiktokErrorKind } from "../tiktok/error";

/**
 * A call that was not made, because the shop's traffic is stopped: it is paused, its seller must consent again, or there is
 * no token that TikTok would take. Work that ends in it is put off and never counted as failed.
 */
export class TrafficStopped extends TiktokError {
  constructor(sentence: string, kind: Exclude<TiktokErrorKind, "permanent"> = "retryable") {
    super(sentence, {
      kind,
      code: null,
      requestId: null,
      httpStatus: null,
      retryAfterSeconds: null,
      endpoint: "",
      mayHaveHappened: false,
      detail: "The call was not sent",
    });
  }
}
