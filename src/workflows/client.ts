import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { refreshToken } from "../tiktok/api/token";
import {
  createTiktokClient,
  type SellerClient,
  type ShopClient,
  type TiktokClient,
  type TiktokCredentials,
} from "../tiktok/client";
import { TiktokError, type TiktokResult } from "../tiktok/error";
import { createCallLimiter } from "../tiktok/limiter";
import { toFailure } from "./failure";
import { toGrant } from "./connection/grant";

/** A token that expires sooner than this is renewed before it is used. */
const RENEW_BEFORE_MS = 10 * 60_000;

type Module = ReturnType<typeof moduleOf>;

const moduleOf = (container: MedusaContainer) => container.resolve(TIKTOK_SHOP_MODULE);

/** One client, and so one budget, per app in a process. */
const clients = new WeakMap<Module, Map<string, TiktokClient>>();

/**
 * What the token host and the signatures need of an app.
 *
 * @throws MedusaError `invalid_data` for an app that the plugin's options no longer list
 */
export function credentialsOf(container: MedusaContainer, appKey: string): TiktokCredentials {
  const { apps, hosts } = moduleOf(container).settings;
  const app = apps.find((candidate) => candidate.key === appKey);
  if (!app) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The TikTok app ${appKey} is not among the plugin's options. Put it back, or connect the shop through another app.`,
    );
  }
  return { app: { key: app.key, secret: app.secret }, hosts };
}

/** The client of a shop: its calls are signed, limited, and carry a token that is valid. */
export function shopClient(
  container: MedusaContainer,
  shop: { app_key: string; seller_id: string; cipher: string },
): ShopClient {
  return clientOf(container, shop.app_key).shop({
    cipher: shop.cipher,
    accessToken: () => accessToken(container, shop.seller_id),
  });
}

/** The client of a seller whose grant is not stored yet. */
export function sellerClient(container: MedusaContainer, appKey: string, token: string): SellerClient {
  return clientOf(container, appKey).seller({ accessToken: async () => token });
}

/** The data of a call, or its error thrown. */
export async function must<T>(call: Promise<TiktokResult<T>>): Promise<T> {
  const result = await call;
  if (!result.ok) throw result.error;
  return result.data;
}

/**
 * Renews a seller's tokens if the access token expires within `withinMs`, in one process at a time.
 *
 * @returns a valid access token
 * @throws TiktokError `reauthorize` when the seller must consent again
 */
export async function accessToken(
  container: MedusaContainer,
  sellerId: string,
  withinMs = RENEW_BEFORE_MS,
): Promise<string> {
  const { sellers } = moduleOf(container);
  const horizon = new Date(Date.now() + withinMs);
  let tokens = await sellers.tokens(sellerId);
  if (tokens.status === "active" && tokens.access_token_expires_at <= horizon) {
    tokens = await sellers.renew(sellerId, horizon, async (current) => {
      const credentials = credentialsOf(container, current.app_key);
      const renewed = await refreshToken({ credentials, refreshToken: current.refresh_token });
      if (renewed.ok) return { grant: toGrant(renewed.data) };
      if (renewed.error.kind === "reauthorize") return { failure: toFailure(renewed.error) };
      // The token may still be good for a while; only when it is not does the caller have to wait.
      if (current.access_token_expires_at > new Date()) return null;
      throw renewed.error;
    });
  }
  if (tokens.status !== "active") throw consentMissing();
  return tokens.access_token;
}

const consentMissing = () =>
  new TiktokError("TikTok no longer accepts this connection. Open Settings → TikTok Shop and connect the shop again.", {
    kind: "reauthorize",
    code: null,
    requestId: null,
    httpStatus: null,
    retryAfterSeconds: null,
    endpoint: "",
    mayHaveHappened: false,
    detail: "the seller's consent has ended",
  });

function clientOf(container: MedusaContainer, appKey: string): TiktokClient {
  const module = moduleOf(container);
  const ofModule = clients.get(module) ?? new Map<string, TiktokClient>();
  clients.set(module, ofModule);
  const existing = ofModule.get(appKey);
  if (existing) return existing;
  const client = createTiktokClient({
    ...credentialsOf(container, appKey),
    limiter: createCallLimiter({ callsPerMinute: module.settings.calls_per_minute }),
  });
  ofModule.set(appKey, client);
  return client;
}
