import { refusal, success, type Answer } from "../gateway/answer";
import type { Grant } from "../state/grant";
import type { App } from "../state/model";
import type { World } from "../state/world";
import { scheduleExpiryNotices } from "./expiry-notice";

const DAY = 86_400;
const ACCESS_LIFE_SECONDS = 7 * DAY;
/** TikTok's real figure varies from 68 days to a century; a year is one of those observed. */
const AUTHORIZATION_LIFE_SECONDS = 365 * DAY;

/** The app whose key and secret the query carries. */
function appOf(world: World, query: ReadonlyMap<string, string>): App | null {
  const app = world.apps.get(query.get("app_key") ?? "");
  return app && app.secret === query.get("app_secret") ? app : null;
}

/** A new pair of tokens for a grant; both expiries are absolute epoch seconds. */
function issue(world: World, grant: Grant): Answer {
  const seller = world.sellers.get(grant.open_id);
  const prefix = seller?.base_region === "US" ? "TTP" : "ROW";
  const access = `${prefix}_${world.ids.letters(64)}`;
  const refresh = `${prefix}_${world.ids.letters(64)}`;
  const accessExpiresAt = world.clock.seconds() + ACCESS_LIFE_SECONDS;
  world.accessTokens.set(access, { grant, expires_at: accessExpiresAt });
  world.refreshTokens.set(refresh, { grant, expires_at: grant.expires_at });
  grant.refresh_token = refresh;
  world.changed();
  return success({
    access_token: access,
    access_token_expire_in: accessExpiresAt,
    refresh_token: refresh,
    refresh_token_expire_in: grant.expires_at,
    open_id: grant.open_id,
    seller_name: seller?.name ?? "",
    seller_base_region: seller?.base_region ?? "",
    user_type: 0,
    granted_scopes: [...grant.scopes],
  });
}

/** `GET /api/v2/token/get`: a code for tokens. */
export function tokenGet(world: World, query: ReadonlyMap<string, string>): Answer {
  const app = appOf(world, query);
  if (!app) return refusal(36009004, "The app_key or the app_secret is invalid.");
  if (query.get("grant_type") !== "authorized_code") return refusal(36009004, "The grant_type is invalid.");
  const code = world.codes.get(query.get("auth_code") ?? "");
  if (!code || code.used || code.app_key !== app.key || world.clock.seconds() >= code.expires_at) {
    return refusal(36004004, "The auth_code is used, expired or wrong.");
  }
  code.used = true;
  const grant: Grant = {
    app_key: app.key,
    open_id: code.open_id,
    scopes: [...app.scopes],
    revoked: false,
    given_up: new Set(),
    expires_at: world.clock.seconds() + AUTHORIZATION_LIFE_SECONDS,
    refresh_token: "",
  };
  world.grants = world.grants.filter((old) => old.app_key !== grant.app_key || old.open_id !== grant.open_id);
  world.grants.push(grant);
  scheduleExpiryNotices(world, grant);
  return issue(world, grant);
}

/** `GET /api/v2/token/refresh`: both tokens change, the refresh token given is dead from then on. */
export function tokenRefresh(world: World, query: ReadonlyMap<string, string>): Answer {
  const app = appOf(world, query);
  if (!app) return refusal(36009004, "The app_key or the app_secret is invalid.");
  if (query.get("grant_type") !== "refresh_token") return refusal(36009004, "The grant_type is invalid.");
  const token = query.get("refresh_token") ?? "";
  const issued = world.refreshTokens.get(token);
  const dead =
    !issued ||
    issued.grant.app_key !== app.key ||
    issued.grant.revoked ||
    issued.grant.refresh_token !== token ||
    world.clock.seconds() >= issued.expires_at;
  if (dead) return refusal(36004001, "The refresh_token is expired or wrong.");
  world.refreshTokens.delete(token);
  return issue(world, issued.grant);
}
