import { signIn } from "../setup/store/admin-session";
import type { ConnectedStore } from "../setup/store/connected-store";
import { TEST_ADMIN } from "../setup/store/test-admin";

const REFRESH = "GET /api/v2/token/refresh";
/** TikTok's codes for a token that is unknown, expired or replaced. */
const TOKEN_REFUSED = /^105\d{3}$/;

/**
 * Lets a token come to its end, and every process of a store need it at the same time.
 *
 * @returns how often it was renewed, and how many calls TikTok refused for their token
 */
export async function needTokenEverywhere(
  { database, simulator: { control }, urls }: ConnectedStore,
  callers: number,
): Promise<{ refreshes: number; refused: number }> {
  const admins = await Promise.all(urls.map((url) => signIn(url, TEST_ADMIN.email, TEST_ADMIN.password)));
  const [shop] = await database.rows<{ id: string }>(`SELECT id FROM tiktok_shop`);
  await database.rows(`UPDATE tiktok_seller SET access_token_expires_at = now() + interval '1 minute'`);
  control.clearRequests();
  // Long enough for every caller to arrive while the first one renews.
  control.injectFault({ kind: "slow", endpoint: REFRESH, delay_ms: 1_000 });
  const path = `/admin/tiktok-shop/shops/${shop?.id}/shipping-providers`;
  await Promise.all(admins.flatMap((admin) => Array.from({ length: callers }, () => admin.get(path))));
  const requests = control.requests();
  return {
    refreshes: requests.filter((request) => request.endpoint === REFRESH).length,
    refused: requests.filter((request) => TOKEN_REFUSED.test(String(request.code))).length,
  };
}
