import { type Call, createCall } from "./call";
import { createTiktokClock } from "./clock";
import { originOf } from "./hosts";
import { TIMEOUT_MS } from "./http";
import type { CallLimiter } from "./limiter";

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
  /** @param access.accessToken read anew for every call, when its turn has come */
  shop(access: { cipher: string; accessToken: () => Promise<string> }): ShopClient;
  seller(access: { accessToken: () => Promise<string> }): SellerClient;
}

export interface TiktokClientOptions extends TiktokCredentials {
  /** Shared by everything that calls for this app. */
  limiter: CallLimiter;
  /** This machine's clock, epoch milliseconds. Default: `Date.now`. */
  now?: () => number;
  /** Default: 10 s. */
  timeoutMs?: number;
}

/**
 * A client for one app. It learns TikTok's time when this machine's clock is off, so keep one per app.
 *
 * @throws TypeError when a host is not https
 */
export function createTiktokClient(options: TiktokClientOptions): TiktokClient {
  const { app, hosts, limiter, now = Date.now, timeoutMs = TIMEOUT_MS } = options;
  const common = { app, origin: originOf(hosts.api), limiter, clock: createTiktokClock(now), timeoutMs };
  return {
    shop: (access) => ({ call: createCall({ ...common, ...access }) }),
    seller: (access) => ({ call: createCall({ ...common, ...access, cipher: null }) }),
  };
}
