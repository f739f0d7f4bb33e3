/** How calls went in the last 60 s, over all processes. Times are milliseconds; null without calls. */
export interface CallRatesDto {
  used_last_minute: number;
  /** Calls that TikTok refused as too many. */
  throttled_last_minute: number;
  p50_ms: number | null;
  p95_ms: number | null;
}

/** `GET /admin/tiktok-shop/rates`: the use of each app's budget. */
export interface RatesDto {
  apps: (CallRatesDto & {
    app_key: string;
    calls_per_minute: number;
    /** `shared` through Redis, or `divided`: each process keeps to its own part. */
    budget: "shared" | "divided";
    processes: number;
    /** Calls that wait for their turn, by priority: in all processes that share the budget, else in the one that answers. */
    queued: Record<string, number>;
    shops: (CallRatesDto & {
      shop_id: string;
      /** What the shop may use of the app's budget. */
      calls_per_minute: number;
      /** ISO time until which a shop that only failed is paused. */
      paused_until: string | null;
    })[];
  })[];
}
