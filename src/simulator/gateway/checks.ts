import type { Grant } from "../state/grant";
import type { App, Shop } from "../state/model";
import { covers, gatewaySeconds, type World } from "../state/world";
import { refusal, type Answer } from "./answer";
import type { Fact } from "./facts/fact";
import { isSigned } from "./signature";

/** A request as it came in. */
export interface IncomingRequest {
  method: string;
  path: string;
  query: ReadonlyMap<string, string>;
  contentType: string;
  accessToken: string | undefined;
  body: Buffer;
}

type Checked<Value> = { ok: true; value: Value } | { ok: false; answer: Answer };
const pass = <Value>(value: Value): Checked<Value> => ({ ok: true, value });
const refuse = (code: number, message: string, http?: number): Checked<never> => ({
  ok: false,
  answer: refusal(code, message, http),
});

/** How far a request's time may lie behind and ahead, in seconds. */
const OLDEST = 300;
const NEWEST = 30;

/** app_key, timestamp and sign: who sends, when, and whether it holds. */
export function checkSender(world: World, request: IncomingRequest): Checked<App> {
  const { query } = request;
  const key = query.get("app_key");
  if (!key) return refuse(36009004, "The query parameter 'app_key' is missing.");
  const app = world.apps.get(key);
  if (!app) return refuse(36009004, "The query parameter 'app_key' is invalid.");
  const timestamp = query.get("timestamp");
  if (!timestamp || !/^\d{10}$/.test(timestamp)) {
    return refuse(36009004, "The query parameter 'timestamp' is missing or is not in epoch seconds.");
  }
  const age = gatewaySeconds(world) - Number(timestamp);
  if (age > OLDEST || age < -NEWEST) {
    return refuse(36009004, "The query parameter 'timestamp' is invalid: it is expired or lies in the future.");
  }
  const sign = query.get("sign");
  if (!sign) return refuse(36009004, "The query parameter 'sign' is missing.");
  if (!isSigned(app.secret, request, sign)) {
    return refuse(106001, "The query parameter 'sign' is invalid: the signature does not match.", 401);
  }
  return pass(app);
}

/** x-tts-access-token and its scopes: on whose behalf. */
export function checkToken(world: World, app: App, fact: Fact, token: string | undefined): Checked<Grant> {
  if (!token) return refuse(36009004, "The header 'x-tts-access-token' is missing.");
  const issued = world.accessTokens.get(token);
  if (!issued) return refuse(36009004, "The header 'x-tts-access-token' is invalid.");
  if (issued.grant.app_key !== app.key) {
    return refuse(36009004, "The header 'x-tts-access-token' is invalid: it belongs to another app_key.");
  }
  if (issued.grant.revoked) return refuse(105004, "The seller has withdrawn the authorization of this app.");
  if (world.clock.seconds() >= issued.expires_at) return refuse(105002, "The access token is expired.");
  if (!fact.scopes.some((scope) => issued.grant.scopes.includes(scope))) {
    return refuse(105005, `Access denied: the authorization lacks the scope ${fact.scopes.join(" or ")}.`);
  }
  return pass(issued.grant);
}

/** shop_cipher: for which of the seller's shops. */
export function checkShop(world: World, grant: Grant, fact: Fact, cipher: string | undefined): Checked<Shop | null> {
  if (fact.level === "seller") {
    return cipher === undefined
      ? pass(null)
      : refuse(36009004, "unexpected identifier: this endpoint does not take 'shop_cipher'.");
  }
  if (!cipher) return refuse(106013, "The query parameter 'shop_cipher' is missing.");
  const shop = [...world.shops.values()].find((candidate) => candidate.cipher === cipher);
  if (!shop || !covers(grant, shop)) {
    return refuse(101000, "The 'shop_cipher' does not belong to a shop that this access token is for.");
  }
  return pass(shop);
}
