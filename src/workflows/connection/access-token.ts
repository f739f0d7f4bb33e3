import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Renewal, SellerTokens } from "../../modules/tiktok-shop/stores/seller-store";
import { refreshToken } from "../../tiktok/api/token";
import type { FailureDto } from "../../types/dto";
import { raiseAlert } from "../alerts/raise-alert";
import { credentialsOf } from "../app-credentials";
import { logFailure, toFailure } from "../failure";
import { TrafficStopped } from "../traffic-stopped";
import { toGrant } from "./grant";
import { consentEnded } from "./require-consent";
import { alertKeys } from "./seller-alerts";

const MINUTE_MS = 60_000;

/** A token that expires sooner than this is renewed before it is used. */
const RENEW_BEFORE_MS = 10 * MINUTE_MS;

/** After TikTok's token host failed, a token that is still good is used for so long without asking again. */
const ASK_AGAIN_MS = MINUTE_MS / 2;

/** People are told of renewals that fail when there is less time left than this. */
const TELL_BEFORE_MS = 6 * 60 * MINUTE_MS;

export interface TokenNeed {
  /** Renew a token that expires within this time. Default: 10 minutes. */
  withinMs?: number;
  /** The token that TikTok refused as expired: another one is needed. */
  refused?: string;
}

type Module = ReturnType<typeof moduleOf>;
const moduleOf = (container: MedusaContainer) => container.resolve(TIKTOK_SHOP_MODULE);

interface Renewing {
  running: Map<string, Promise<SellerTokens>>;
  failedAt: Map<string, number>;
}
const renewing = new WeakMap<Module, Renewing>();

/**
 * A seller's access token, renewed where need be: by one caller at a time in this process, so that waiting callers hold no
 * database connection, and by one process at a time under a lock of the seller's row, which is read again first.
 *
 * @returns a token that is valid by this machine's clock
 * @throws TrafficStopped when there is none: kind `reauthorize` when the seller must consent again
 */
export async function accessToken(container: MedusaContainer, sellerId: string, need: TokenNeed = {}): Promise<string> {
  const { sellers } = moduleOf(container);
  let tokens = await sellers.tokens(sellerId);
  if (tokens.status === "active" && isStale(tokens, need) && !isTooSoon(container, tokens, need)) {
    tokens = await renewOnce(container, sellerId, need);
  }
  if (tokens.status !== "active") throw consentMissing(tokens);
  return tokens.access_token;
}

const isStale = (tokens: SellerTokens, { withinMs = RENEW_BEFORE_MS, refused }: TokenNeed): boolean =>
  refused === undefined
    ? tokens.access_token_expires_at.getTime() <= Date.now() + withinMs
    : tokens.access_token === refused;

const isGood = (tokens: SellerTokens, { refused }: TokenNeed): boolean =>
  tokens.access_token !== refused && tokens.access_token_expires_at > new Date();

function isTooSoon(container: MedusaContainer, tokens: SellerTokens, need: TokenNeed): boolean {
  const failedAt = stateOf(container).failedAt.get(tokens.id) ?? 0;
  return isGood(tokens, need) && Date.now() - failedAt < ASK_AGAIN_MS;
}

function renewOnce(container: MedusaContainer, sellerId: string, need: TokenNeed): Promise<SellerTokens> {
  const { running } = stateOf(container);
  const renewal = running.get(sellerId) ?? renew(container, sellerId, need).finally(() => running.delete(sellerId));
  running.set(sellerId, renewal);
  return renewal;
}

async function renew(container: MedusaContainer, sellerId: string, need: TokenNeed): Promise<SellerTokens> {
  const { sellers, alerts } = moduleOf(container);
  const { failedAt } = stateOf(container);
  let ended: FailureDto | null = null;
  const tokens = await sellers.renew(
    sellerId,
    (current) => isStale(current, need),
    async (current): Promise<Renewal | null> => {
      const credentials = credentialsOf(container, current.app_key);
      const renewed = await refreshToken({ credentials, refreshToken: current.refresh_token });
      if (renewed.ok) {
        failedAt.delete(sellerId);
        return { grant: toGrant(renewed.data) };
      }
      if (renewed.error.kind === "reauthorize") {
        ended = toFailure(renewed.error);
        return { failure: ended };
      }
      failedAt.set(sellerId, Date.now());
      logFailure(container, `The tokens of the TikTok seller ${current.name} could not be renewed`, renewed.error);
      const left = current.access_token_expires_at.getTime() - Date.now();
      if (left < TELL_BEFORE_MS) await alertNotRenewed(container, current, renewed.error.message);
      // The token may still be good for a while; only when it is not does the caller have to wait.
      if (isGood(current, need)) return null;
      throw new TrafficStopped(renewed.error.message);
    },
  );
  if (ended) await consentEnded(container, tokens, ended);
  else if (!isStale(tokens, need)) await alerts.resolve(alertKeys.notRenewed(sellerId));
  return tokens;
}

const alertNotRenewed = (container: MedusaContainer, { id, name }: SellerTokens, why: string): Promise<void> =>
  raiseAlert(container, {
    key: alertKeys.notRenewed(id),
    severity: "critical",
    message: `The access to the TikTok shops of ${name} ends soon and cannot be renewed. ${why}`,
    seller_id: id,
  });

const consentMissing = ({ name }: SellerTokens) =>
  new TrafficStopped(
    `TikTok no longer accepts the connection of ${name}. Open Settings → TikTok Shop and connect the seller again.`,
    "reauthorize",
  );

function stateOf(container: MedusaContainer): Renewing {
  const module = moduleOf(container);
  const state = renewing.get(module) ?? { running: new Map(), failedAt: new Map() };
  renewing.set(module, state);
  return state;
}
