/** One app of TikTok's Partner Center. */
export interface AppOptions {
  /** App key, as Partner Center shows it. */
  key: string;
  /** App secret, as Partner Center shows it. Signs requests and webhooks. */
  secret: string;
  /** The numeric service id shown beside the app; the consent link carries it. */
  service_id: string;
  /** Where sellers of this app give consent. Default: `hosts.consent`. US apps use another host than the rest of the world. */
  consent_url?: string;
  /**
   * Take webhooks that a relay or gateway of yours signed again with the app's secret: `X-TikTok-Signature` is the lower-case hex
   * HMAC-SHA256 of the text in `X-TikTok-Timestamp` (epoch seconds, at most 5 minutes off) followed by the body. Default false.
   */
  relay_signature?: boolean;
}

/** How webhooks are received. */
export interface WebhookOptions {
  /** Register `/hooks/tiktok-shop/<TikTok's shop id>` for each shop instead of one address for all. Both always answer. Default false. */
  per_shop_address?: boolean;
  /** Events that TikTok sent longer ago are kept, and not acted on. At least 16, since TikTok repeats for 15.5 hours. Default 24. */
  max_age_hours?: number;
  /** From when on requests with wrong signatures are answered 429. What is signed rightly is never limited. */
  flood?: {
    /** Wrong signatures that one address may send. Default 60. */
    failures?: number;
    /** In so many seconds. Default 60. */
    per_seconds?: number;
  };
}

/** TikTok's hosts. Each is https, or http on loopback for the simulator. */
export interface HostOptions {
  /** Default `https://open-api.tiktokglobalshop.com`. */
  api?: string;
  /** Default `https://auth.tiktok-shops.com`. */
  auth?: string;
  /** Default `https://services.tiktokshop.com`. */
  consent?: string;
}

/** What a store passes to the plugin in `medusa-config.ts`. */
export interface TiktokShopOptions {
  apps: AppOptions[];
  /** 32 random bytes each, in base64. The first key seals; every key opens. */
  vault_keys: string[];
  /** The store's public address, https and a host name without a port; TikTok calls webhooks there. */
  public_url: string;
  hosts?: HostOptions;
  webhooks?: WebhookOptions;
  limits?: LimitOptions;
  /**
   * `redis://…` or `rediss://…`: all processes of the store share each app's budget there. Without it the budget is divided
   * among `limits.processes`.
   */
  redis_url?: string;
  audit?: {
    /** How long the audit log keeps an entry, in days. Default 90. */
    keep_days?: number;
  };
  privacy?: {
    /** How long the body of a webhook is kept after it was worked through, in days. Default 30. */
    keep_bodies_days?: number;
  };
}

/** How many calls go to TikTok, which publishes no figures. All are calls in any 60 s. */
export interface LimitOptions {
  /** For one app, over all its shops. Stock, prices and the catalogue keep to 80 % of it. Default 1000. */
  calls_per_minute?: number;
  /** For each shop. Default: what the app may. */
  shop_calls_per_minute?: number;
  /** For each kind of call in each shop; `listing` creates and edits products. Default: what the shop may. */
  class_calls_per_minute?: { read?: number; write?: number; listing?: number; analytics?: number };
  /** How many processes of the store call TikTok; each keeps to its part while no Redis joins them. Default 1. */
  processes?: number;
}
