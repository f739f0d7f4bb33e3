import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import type { AdminSession } from "../../integration-tests/setup/store/admin-session";
import { speaker } from "../../demo/say";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

const PROCESSES = 4;
const CALLERS = 16;
const REFRESH = "GET /api/v2/token/refresh";
const TOKEN_EXPIRED = 105002;
const BAR = `1 refresh an expiry with ${CALLERS} callers in each of ${PROCESSES} processes, 0 requests with an expired token`;

/**
 * R5: token refresh, counted at the simulator. Each round lets the token come to its end, on both sides, and every caller
 * of every process need it at the same time. After that, rounds in which TikTok ends the token before its time: that can
 * only be learnt from a refusal, and takes one refresh too.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  return withServer(say, async (server) => {
    const store = await startConnectedStore(server, { processes: PROCESSES });
    try {
      const admins = await Promise.all(store.urls.map((_, index) => store.admin(index)));
      const rounds = full ? 100 : 20;
      const due: Round[] = [];
      for (let round = 0; round < rounds; round += 1) due.push(await measure(store, admins, { known: true }));
      const early: Round[] = [];
      for (let round = 0; round < rounds / 4; round += 1) early.push(await measure(store, admins, { known: false }));
      const most = Math.max(...due.map(({ refreshes }) => refreshes));
      const expired = due.reduce((sum, round) => sum + round.expired, 0);
      const calls = due.reduce((sum, round) => sum + round.calls, 0);
      const early_most = Math.max(...early.map(({ refreshes }) => refreshes));
      const alwaysOne = [...due, ...early].every(({ refreshes }) => refreshes === 1);
      say(`${rounds} expiries: ${most} refresh each at most, ${expired} of ${calls} calls with an expired token`);
      say(`${early.length} tokens ended before their time: ${early_most} refresh each at most`);
      return {
        id: "R5",
        value: most,
        expired_tokens_sent: expired,
        calls,
        rounds,
        early_most,
        bar: BAR,
        ok: alwaysOne && expired === 0 && calls >= rounds * PROCESSES * CALLERS,
      };
    } finally {
      await store.stop();
    }
  });
}

interface Round {
  refreshes: number;
  /** Calls that TikTok refused because their token had expired. */
  expired: number;
  /** Calls that were answered. */
  calls: number;
}

/** @param known whether the store knows that the token is about to end */
async function measure(
  { database, simulator: { control }, shop, app }: ConnectedStore,
  admins: AdminSession[],
  { known }: { known: boolean },
): Promise<Round> {
  const [row] = await database.rows<{ id: string; open_id: string }>(
    "SELECT shop.id, seller.open_id FROM tiktok_shop shop JOIN tiktok_seller seller ON seller.id = shop.seller_id",
  );
  if (!row) throw new Error(`The shop ${shop.name} is not connected.`);
  if (known) await database.rows("UPDATE tiktok_seller SET access_token_expires_at = now() + interval '1 minute'");
  control.expireAccessTokens(app.key, row.open_id);
  control.clearRequests();
  // Long enough for every caller to arrive while the first one renews.
  control.injectFault({ kind: "slow", endpoint: REFRESH, delay_ms: 500 });
  // A call that no list kept in memory answers.
  const path = `/admin/tiktok-shop/shops/${row.id}/register-webhooks`;
  await Promise.all(admins.flatMap((admin) => Array.from({ length: CALLERS }, () => admin.post(path))));
  const requests = control.requests();
  const of = (code: number) => requests.filter((request) => request.code === code);
  return {
    refreshes: requests.filter(({ endpoint }) => endpoint === REFRESH).length,
    expired: of(TOKEN_EXPIRED).length,
    calls: of(0).filter(({ endpoint }) => endpoint !== REFRESH).length,
  };
}
