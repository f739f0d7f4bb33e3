import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import type { Shop } from "../modules/tiktok-shop/stores/shop-store";
import type { AccessToken } from "../tiktok/attempt";
import { createTiktokClient, type SellerClient, type ShopClient, type TiktokClient } from "../tiktok/client";
import type { TiktokResult } from "../tiktok/error";
import { type CallLimiter, createCallLimiter } from "../tiktok/limiter";
import { credentialsOf } from "./app-credentials";
import { noteCall } from "./audit";
import { accessToken } from "./connection/access-token";
import { noteRefusal } from "./connection/watch-refusals";
import { TrafficStopped } from "./traffic-stopped";

export { credentialsOf } from "./app-credentials";
export { accessToken } from "./connection/access-token";

type Module = ReturnType<typeof moduleOf>;

const moduleOf = (container: MedusaContainer) => container.resolve(TIKTOK_SHOP_MODULE);

/** One client, and so one budget, per app in a process. */
const clients = new WeakMap<Module, Map<string, { client: TiktokClient; limiter: CallLimiter }>>();

/** Of a shop what its calls need. */
export type CallingShop = Pick<Shop, "id" | "name" | "app_key" | "seller_id" | "tiktok_shop_id" | "sealed_cipher">;

/**
 * The client of a shop: its calls are signed, limited, noted in the audit log, and carry a token that is valid. Whether the
 * shop is paused is looked at for every call, so that pausing stops what is under way.
 *
 * @param options.evenPaused for the calls that a disconnection makes
 */
export function shopClient(
  container: MedusaContainer,
  shop: CallingShop,
  { evenPaused = false }: { evenPaused?: boolean } = {},
): ShopClient {
  const { shops } = moduleOf(container);
  let token = "";
  const { call } = clientOf(container, shop.app_key).shop({
    cipher: shops.cipher(shop),
    label: shop.id,
    accessToken: async ({ renew } = {}) => {
      if (!evenPaused && (await shops.get(shop.id)).status === "paused") throw paused(shop.name);
      token = await accessToken(container, shop.seller_id, { refused: renew });
      return token;
    },
  });
  return {
    call: async (endpoint, input) => {
      const result = await call(endpoint, input);
      if (!result.ok) await noteRefusal(container, shop, result.error, token);
      return result;
    },
  };
}

/** The client of a seller. @param token that of a grant which is not stored yet, or where each call gets its own */
export function sellerClient(container: MedusaContainer, appKey: string, token: string | AccessToken): SellerClient {
  const accessToken = typeof token === "string" ? async () => token : token;
  return clientOf(container, appKey).seller({ accessToken });
}

/** TikTok's time as far as this process has learnt it, epoch seconds; this machine's until a call told otherwise. */
export const tiktokSeconds = (container: MedusaContainer, appKey: string): number =>
  clients.get(moduleOf(container))?.get(appKey)?.client.seconds() ?? Math.floor(Date.now() / 1000);

/** The data of a call, or its error thrown. */
export async function must<T>(call: Promise<TiktokResult<T>>): Promise<T> {
  const result = await call;
  if (!result.ok) throw result.error;
  return result.data;
}

const paused = (name: string) =>
  new TrafficStopped(`The shop ${name} is paused: nothing is sent to TikTok or read from it. Resume it first.`);

/** The limiter of every app in the plugin's options. */
export function limitersOf(container: MedusaContainer): CallLimiter[] {
  const module = moduleOf(container);
  return module.settings.apps.flatMap(({ key }) => {
    clientOf(container, key);
    return clients.get(module)?.get(key)?.limiter ?? [];
  });
}

function clientOf(container: MedusaContainer, appKey: string): TiktokClient {
  const module = moduleOf(container);
  const ofModule = clients.get(module) ?? new Map<string, { client: TiktokClient; limiter: CallLimiter }>();
  clients.set(module, ofModule);
  const existing = ofModule.get(appKey);
  if (existing) return existing.client;
  const limiter = limiterOf(container, appKey);
  const client = createTiktokClient({
    ...credentialsOf(container, appKey),
    limiter,
    onCall: (record) => noteCall(container, record),
  });
  ofModule.set(appKey, { client, limiter });
  // What waits for its turn is refused then, and its row is due again for the next process.
  module.endsWithProcess.push(() => limiter.stop());
  return client;
}

function limiterOf(container: MedusaContainer, appKey: string): CallLimiter {
  const { limits, redis_url } = moduleOf(container).settings;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return createCallLimiter({
    appKey,
    callsPerMinute: limits.calls_per_minute,
    shopCallsPerMinute: limits.shop_calls_per_minute,
    classCallsPerMinute: limits.class_calls_per_minute,
    processes: limits.processes,
    redisUrl: redis_url,
    log: (level, sentence) => (level === "warn" ? logger.warn(sentence) : logger.info(sentence)),
  });
}
