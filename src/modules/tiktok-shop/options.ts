import { z } from "@medusajs/framework/zod";
import { MedusaError } from "@medusajs/framework/utils";
import type { LimitOptions, TiktokShopOptions } from "../../types/options";
import { isLoopback } from "./loopback";
import { type ResolvedWebhookOptions, resolveWebhookOptions, webhookOptions } from "./webhook-options";

const DEFAULT_HOSTS = {
  api: "https://open-api.tiktokglobalshop.com",
  auth: "https://auth.tiktok-shops.com",
  consent: "https://services.tiktokshop.com",
};
const DEFAULT_CALLS_PER_MINUTE = 1000;
const DEFAULT_AUDIT_DAYS = 90;
const DEFAULT_BODY_DAYS = 30;

const origin = (text: string): URL | null => {
  try {
    const url = new URL(text);
    return url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password ? url : null;
  } catch {
    return null;
  }
};

const host = z.string().transform((text, context) => {
  const url = origin(text);
  if (!url || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)))) {
    context.addIssue("must be an https origin such as https://open-api.tiktokglobalshop.com (http only on loopback)");
    return z.NEVER;
  }
  return url.origin;
});

/** Exactly 32 bytes in canonical base64, and not a pattern such as one byte repeated. */
const vaultKey = z.string().refine(
  (text) => {
    const bytes = Buffer.from(text, "base64");
    return bytes.length === 32 && bytes.toString("base64") === text && new Set(bytes).size >= 16;
  },
  { message: "must be 32 random bytes in base64; make one with: openssl rand -base64 32" },
);

const calls = z.int().min(1).optional();

/** Ten years at most: a figure beyond it is a mistake, such as hours. */
const days = z.int("must be a whole number of days").min(1).max(3650);

/** The address may hold a password, so no message repeats it. */
const redisUrl = z.string().refine(
  (text) => {
    try {
      const url = new URL(text);
      return /^rediss?:$/.test(url.protocol) && url.hostname !== "";
    } catch {
      return false;
    }
  },
  { message: "must be the address of a Redis server, such as redis://localhost:6379" },
);

const filled = z.string().trim().min(1, "must not be empty");

const schema = z
  .object({
    apps: z
      .array(
        z.object({
          key: filled,
          secret: filled,
          service_id: z
            .string()
            .regex(/^\d+$/, "must be the numeric service id that Partner Center shows beside the app"),
          consent_url: host.optional(),
          relay_signature: z.boolean().optional(),
        }),
      )
      .min(1, "must list at least one app of TikTok's Partner Center"),
    vault_keys: z.array(vaultKey).min(1, "must list at least one key"),
    public_url: z.string(),
    hosts: z.object({ api: host.optional(), auth: host.optional(), consent: host.optional() }).optional(),
    webhooks: webhookOptions.optional(),
    limits: z
      .object({
        calls_per_minute: calls,
        shop_calls_per_minute: calls,
        class_calls_per_minute: z.object({ read: calls, write: calls, listing: calls, analytics: calls }).optional(),
        processes: z.int().min(1).optional(),
      })
      .optional(),
    redis_url: redisUrl.optional(),
    audit: z.object({ keep_days: days.optional() }).strict().optional(),
    privacy: z.object({ keep_bodies_days: days.optional() }).strict().optional(),
  })
  // `when`: what one option says about another is checked although a third is wrong, so that all problems come at once.
  .refine(({ apps }) => new Set(apps.map((app) => app.key)).size === apps.length, {
    path: ["apps"],
    message: "must not list an app key twice",
    when: ({ value }) => z.object({ apps: z.array(z.object({ key: filled })) }).safeParse(value).success,
  })
  .refine(({ public_url, hosts }) => isReachable(public_url, hosts?.api), {
    path: ["public_url"],
    message:
      "must be https and a host name without a port, such as https://store.example.com, as TikTok requires of webhooks (loopback only with the loopback simulator)",
    when: ({ value }) => z.object({ public_url: z.string() }).safeParse(value).success,
  });

/** Whether TikTok can call a store there; the simulator, which is on this machine, calls this machine. */
function isReachable(publicUrl: string, apiHost: unknown): boolean {
  const url = origin(publicUrl);
  if (url === null) return false;
  if (isLoopback(url)) {
    const api = typeof apiHost === "string" ? origin(apiHost) : null;
    return api !== null && isLoopback(api);
  }
  return url.protocol === "https:" && !url.port && !isIpAddress(url.hostname);
}

const isIpAddress = (hostname: string): boolean => /^[\d.]+$/.test(hostname) || hostname.startsWith("[");

/** The options with every default filled in. */
export interface ResolvedOptions {
  apps: { key: string; secret: string; service_id: string; consent_url: string; relay_signature: boolean }[];
  vault_keys: string[];
  public_url: string;
  hosts: { api: string; auth: string };
  webhooks: ResolvedWebhookOptions;
  calls_per_minute: number;
  limits: LimitOptions & { calls_per_minute: number; processes: number };
  redis_url?: string;
  audit: { keep_days: number };
  privacy: { keep_bodies_days: number };
}

/**
 * Reads the plugin's options, from `medusa-config.ts`.
 *
 * @throws MedusaError `invalid_argument` with one line for every problem found; no secret is printed.
 */
export function resolveOptions(raw: unknown): ResolvedOptions {
  const parsed = schema.safeParse(raw ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  - ${issue.path.join(".") || "options"}: ${issue.message}`);
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `medusa-plugin-tiktok-shop cannot start with these options:\n${problems.join("\n")}`,
    );
  }
  const { apps, vault_keys, public_url, hosts, limits, redis_url, audit, privacy, webhooks } =
    parsed.data satisfies TiktokShopOptions;
  const calls_per_minute = limits?.calls_per_minute ?? DEFAULT_CALLS_PER_MINUTE;
  return {
    apps: apps.map((app) => ({
      ...app,
      consent_url: app.consent_url ?? hosts?.consent ?? DEFAULT_HOSTS.consent,
      relay_signature: app.relay_signature ?? false,
    })),
    vault_keys,
    public_url: new URL(public_url).origin,
    hosts: { api: hosts?.api ?? DEFAULT_HOSTS.api, auth: hosts?.auth ?? DEFAULT_HOSTS.auth },
    webhooks: resolveWebhookOptions(webhooks),
    calls_per_minute,
    limits: { ...limits, calls_per_minute, processes: limits?.processes ?? 1 },
    redis_url,
    audit: { keep_days: audit?.keep_days ?? DEFAULT_AUDIT_DAYS },
    privacy: { keep_bodies_days: privacy?.keep_bodies_days ?? DEFAULT_BODY_DAYS },
  };
}
