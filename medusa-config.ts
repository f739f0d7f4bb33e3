import { createHash } from "node:crypto";
import { defineConfig, loadEnv } from "@medusajs/framework/utils";
import type { TiktokShopOptions } from "./src/types/options";

/**
 * The store that this repository is: what `medusa develop`, the tests, the demo and the figures start. All of the
 * environment is read here. A merchant's store writes the same options in its own file, see README.md.
 */
loadEnv(process.env["NODE_ENV"] ?? "development", process.cwd());

const { env } = process;
const isProduction = env["NODE_ENV"] === "production";

/** A value that a store in production has to bring; while developing, anything that works will do. */
function secret(name: string, whileDeveloping: string): string {
  const value = env[name] ?? (isProduction ? undefined : whileDeveloping);
  if (value === undefined) throw new Error(`${name} has to be set in production.`);
  return value;
}

const count = (name: string): number | undefined => (env[name] ? Number(env[name]) : undefined);

/** Optional: payments of TikTok's orders are then the plugin's, which refuses refunds that TikTok has not confirmed. */
const paymentModules =
  env["TIKTOK_SHOP_PAYMENT_PROVIDER"] === "true"
    ? [
        {
          resolve: "@medusajs/medusa/payment",
          dependencies: ["tiktok_shop"],
          options: { providers: [{ resolve: "./src/providers/payment-tiktok-shop", id: "default" }] },
        },
      ]
    : [];

const redisUrl = env["REDIS_URL"];
const simulator = env["TIKTOK_SHOP_SIMULATOR_URL"];

const tiktokShop: TiktokShopOptions = {
  apps: env["TIKTOK_SHOP_APPS"]
    ? (JSON.parse(env["TIKTOK_SHOP_APPS"]) as TiktokShopOptions["apps"])
    : [
        {
          key: secret("TIKTOK_SHOP_APP_KEY", "development"),
          secret: secret("TIKTOK_SHOP_APP_SECRET", "development-secret"),
          service_id: secret("TIKTOK_SHOP_SERVICE_ID", "7000000000000000001"),
          consent_url: env["TIKTOK_SHOP_CONSENT_URL"],
          relay_signature: env["TIKTOK_SHOP_RELAY_SIGNATURE"] === "true",
        },
      ],
  vault_keys: secret(
    "TIKTOK_SHOP_VAULT_KEYS",
    createHash("sha256").update("not a secret: for development only").digest("base64"),
  ).split(","),
  public_url: secret("TIKTOK_SHOP_PUBLIC_URL", simulator ? "http://localhost:9000" : "https://store.example.com"),
  ...(simulator ? { hosts: { api: simulator, auth: simulator, consent: simulator } } : {}),
  ...(env["TIKTOK_SHOP_WEBHOOKS"]
    ? { webhooks: JSON.parse(env["TIKTOK_SHOP_WEBHOOKS"]) as TiktokShopOptions["webhooks"] }
    : {}),
  limits: { calls_per_minute: count("TIKTOK_SHOP_CALLS_PER_MINUTE"), processes: count("TIKTOK_SHOP_PROCESSES") },
  redis_url: redisUrl,
};

/** Without Redis Medusa keeps events, workflows and locks in the process, which is enough for one. */
const redisModules = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
      {
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/caching-redis",
              id: "caching-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : [];

export default defineConfig({
  projectConfig: {
    databaseUrl: env["DATABASE_URL"],
    redisUrl,
    workerMode: (env["MEDUSA_WORKER_MODE"] as "shared" | "worker" | "server" | undefined) ?? "shared",
    http: {
      storeCors: env["STORE_CORS"] ?? "http://localhost:8000",
      adminCors: env["ADMIN_CORS"] ?? "http://localhost:9000",
      authCors: env["AUTH_CORS"] ?? "http://localhost:9000",
      jwtSecret: secret("JWT_SECRET", "development"),
      cookieSecret: secret("COOKIE_SECRET", "development"),
    },
  },
  admin: { disable: env["MEDUSA_ADMIN_DISABLE"] === "true" },
  modules: [{ resolve: "./src/modules/tiktok-shop", options: { ...tiktokShop } }, ...paymentModules, ...redisModules],
});
