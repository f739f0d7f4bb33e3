import type { MedusaContainer } from "@medusajs/framework/types";
import { currencyOfRegion } from "../../domain/currency";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { getAuthorizedShops } from "../../tiktok/api/authorization";
import { getToken } from "../../tiktok/api/token";
import type { ConsentRequest } from "../../modules/tiktok-shop/stores/consent-store";
import type { TiktokError } from "../../tiktok/error";
import type { AuthorizedShop } from "../../tiktok/schemas/authorization";
import { credentialsOf } from "../app-credentials";
import { auditAction } from "../audit";
import { sellerClient } from "../client";
import { logFailure } from "../failure";
import { drainOutbox } from "../outbound/drain-outbox";
import { afterConsent } from "./after-consent";
import { toGrant } from "./grant";
import { prepareChannel } from "./prepare-channel";

export interface ConsentCallback {
  code: string | undefined;
  state: string | undefined;
  error: string | undefined;
  /** The admin whose session came with the callback, if one did. */
  actor_id: string | null;
}

export type ConsentOutcome =
  | { ok: true; shops: number }
  | {
      ok: false;
      reason:
        | "consent_refused"
        | "state_invalid"
        | "state_expired"
        | "state_used"
        | "code_rejected"
        | "tiktok_unreachable"
        | "no_shops"
        | "internal";
    };

/**
 * Ends a consent: exchanges the code, reads the seller's shops, gives each a channel and a location, seals the tokens, and
 * has TikTok send its webhooks here. Until TikTok has answered both questions nothing is stored.
 */
export async function completeConsent(container: MedusaContainer, callback: ConsentCallback): Promise<ConsentOutcome> {
  const taken = await container.resolve(TIKTOK_SHOP_MODULE).consents.take(callback.state, callback.actor_id);
  if (!taken.ok) return taken;
  const { actor_id, app_key } = taken.request;
  const outcome = await connect(container, callback, taken.request);
  auditAction(container, { actor_id, what: "connection.complete", app_key, outcome: outcome.ok ? "ok" : "error" });
  return outcome;
}

async function connect(
  container: MedusaContainer,
  callback: ConsentCallback,
  request: ConsentRequest,
): Promise<ConsentOutcome> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  // TikTok says that the seller declined with `code=null&error=auth_denied`.
  if (callback.error || !callback.code || callback.code === "null") return { ok: false, reason: "consent_refused" };
  const { app_key } = request;

  const token = await getToken({ credentials: credentialsOf(container, app_key), code: callback.code });
  if (!token.ok) return refused(container, token.error);
  const authorized = await getAuthorizedShops(sellerClient(container, app_key, token.data.access_token));
  if (!authorized.ok) return refused(container, authorized.error);
  if (authorized.data.shops.length === 0) return { ok: false, reason: "no_shops" };

  try {
    const known = new Map(
      (await module.shops.byTiktokId(authorized.data.shops.map((shop) => shop.id))).map((shop) => [
        shop.tiktok_shop_id,
        shop,
      ]),
    );
    const newShops = [];
    for (const shop of authorized.data.shops.map(describe)) {
      const channel = known.get(shop.tiktok_shop_id) ?? (await prepareChannel(container, shop, request));
      const { sales_channel_id, stock_location_id } = channel;
      newShops.push({ ...shop, sales_channel_id, stock_location_id });
    }
    const shops = await module.shops.connect(app_key, toGrant(token.data), newShops);
    await module.outbox.put(shops.map((shop) => ({ kind: "webhooks", key: shop.id, shop_id: shop.id })));
    await drainOutbox(container, ["webhooks"]);
    await module.outbox.put(shops.map((shop) => ({ kind: "link_skus", key: shop.id, shop_id: shop.id })));
    await afterConsent(
      container,
      shops.filter((shop) => known.has(shop.tiktok_shop_id)),
      shops[0]?.seller_id,
    );
    return { ok: true, shops: newShops.length };
  } catch (error) {
    logFailure(container, "A TikTok seller could not be connected", error);
    return { ok: false, reason: "internal" };
  }
}

/** ISO 4217's code for "no currency": of a region that TikTok has opened since, the first order tells it. */
const NO_CURRENCY = "XXX";

const describe = ({ id, name, region, seller_type, cipher }: AuthorizedShop) => ({
  tiktok_shop_id: id,
  name: name || id,
  region,
  currency: currencyOfRegion(region) ?? NO_CURRENCY,
  seller_type,
  cipher,
});

function refused(container: MedusaContainer, error: TiktokError): ConsentOutcome {
  logFailure(container, "TikTok refused a connection", error);
  return { ok: false, reason: error.kind === "retryable" ? "tiktok_unreachable" : "code_rejected" };
}
