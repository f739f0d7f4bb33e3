/** The limiter stopped before the call started. */
export class CallLimiterStopped extends Error {
  override readonly name = "CallLimiterStopped";
  constructor() {
    super("The limiter of TikTok calls has stopped.");
  }
}

/** The call did not start, because all calls of its shop failed of late. */
export class ShopPaused extends Error {
  override readonly name = "ShopPaused";
  readonly retryAfterSeconds: number;
  constructor(retryAfterMs: number) {
    super("Calls for this shop are paused.");
    this.retryAfterSeconds = Math.ceil(retryAfterMs / 1000);
  }
}
