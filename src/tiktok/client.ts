import type { AccessToken } from "./attempt";
import { type Call, createCall } from "./call";
import type { OnCall } from "./call-record";
import { createTiktokClock } from "./clock";
import { originOf } from "./hosts";
import { TIMEOUT_MS } from "./http";
import type { CallLimiter } from "./limiter";
import { resolveRetry, type RetryOptions } from "./retry";

/** One app of Partner Center, and where TikTok is. */
export interface TiktokCredentials {
  app: { key: string; secret: string };
  /** https, or http on loopback. */
  hosts: { api: string; auth: string };
}

/** Access to one shop. Pass it to the functions in `api/`. */
export interface ShopClient {
  readonly call: Call<"shop">;
}

/** Access to one seller, who may own several shops. Pass it to the functions in `api/`. */
export interface SellerClient {
  readonly call: Call<"seller">;
}

export interface TiktokClient {
  /**
   * @param access.accessToken read anew for every call, when it is next in line. With `renew` it is to give another token than
   *   that one, which TikTok refused as expired
   * @param access.label the shop's name in limits, figures and audit, the same in all processes; the cipher is a secret.
   *   Shops without one share their limits and are never paused
   */
  shop(access: { cipher: string; accessToken: AccessToken; label?: string }): ShopClient;
  seller(access: { accessToken: AccessToken }): SellerClient;
  /** TikTok's time as far as it is known, epoch seconds. */
  seconds(): number;
}

export interface TiktokClientOptions extends TiktokCredentials {
  /** Shared by everything that calls for this app. */
  limiter: CallLimiter;
  /** This machine's clock, epoch milliseconds. Default: `Date.now`. */
  now?: () => number;
  /** Default: 10 s. */
  timeoutMs?: number;
  /** Told of every exchange with TikTok, once. What it throws is ignored. */
  onCall?: OnCall;
  retry?: RetryOptions;
}

/**
 * A client for one app. It learns TikTok's time when this machine's clock is off, so keep one per app.
 *
 * @throws TypeError when a host is not https
 */
export function createTiktokClient(options: TiktokClientOptions): TiktokClient {
  const { app, hosts, limiter, now = Date.now, timeoutMs = TIMEOUT_MS, onCall = () => undefined } = options;
  const clock = createTiktokClock(now);
  const common = { app, origin: originOf(hosts.api), limiter, clock, timeoutMs, onCall };
  const retry = resolveRetry(options.retry);
  return {
    shop: ({ label = null, ...access }) => ({ call: createCall({ ...common, ...access, label, retry }) }),
    seller: (access) => ({ call: createCall({ ...common, ...access, cipher: null, label: null, retry }) }),
    seconds: () => clock.seconds(),
  };
}
