/** One budget: its calls start at least this far apart. */
export interface Bucket {
  name: string;
  gapMs: number;
  /** How far a call may lag behind its moment without costing the next ones. */
  slackMs: number;
}

export interface TurnRequest {
  /** 1 is the most urgent. */
  rank: number;
  /** The app's budget, and for steady work its allowance. */
  app: readonly [Bucket, ...Bucket[]];
  /** The budgets of the call's shop; the last one is of its endpoint class too, and is the one that a refusal slows. */
  shop: readonly Bucket[];
}

export type Turn =
  | { granted: true }
  /** Ask again after `waitMs`. `by` tells whether other shops have to wait as well. */
  | { granted: false; waitMs: number; by: "app" | "shop" };

/** What TikTok's "too many calls" left behind. */
export interface Slowdown {
  /** The bucket that was refused. */
  bucket: string;
  /** TikTok's own `Retry-After`; 0 when it named none. */
  retryAfterMs: number;
}

/**
 * Who may start a call now. A turn is taken or refused at once, never promised for later: so a process holds no turns that
 * another one needs more, and one that stalls delays nobody.
 */
export interface Pace {
  take(request: TurnRequest): Promise<Turn>;
  slowDown(slowdown: Slowdown): Promise<void>;
}

/** How long others leave room for a more urgent call whose moment has come. Its process is on its way within milliseconds. */
export const GRACE_MS = 30;

/** How soon whoever left room looks again. */
export const YIELD_MS = 8;

/** The name of the budget of the whole app. */
export const APP_BUCKET = "app";

/** When two buckets are refused within this time, the whole app is too fast. */
export const TOGETHER_MS = 10_000;
