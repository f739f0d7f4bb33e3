import { TIKTOK_SHOP_MODULE } from "../../../src/modules/tiktok-shop";
import { getToken } from "../../../src/tiktok/api/token";
import { credentialsOf } from "../../../src/workflows/app-credentials";
import { toGrant } from "../../../src/workflows/connection/grant";
import { agree } from "../../setup/store/connect-shop";
import type { Store } from "./with-store";

/**
 * Gives the connected sellers of a restored database tokens that a newly started TikTok knows, and has TikTok call this
 * store as its console says. Everything else about the connection is what connecting left in the database.
 */
export async function renewConsent(store: Store): Promise<void> {
  const { app, container, simulator } = store;
  const { alerts, sellers } = container.resolve(TIKTOK_SHOP_MODULE);
  for (const { open_id } of simulator.control.sellers()) {
    const link = `${simulator.url}/open/authorize?service_id=${app.service_id}`;
    const code = new URL(await agree(link, open_id, "authorize")).searchParams.get("code") ?? "";
    const token = await getToken({ credentials: credentialsOf(container, app.key), code });
    if (!token.ok) throw token.error;
    const seller_id = await sellers.grant(app.key, toGrant(token.data));
    // What was tried with the tokens of a TikTok that is no more.
    await alerts.resolveAbout({ seller_id });
  }
  simulator.control.clearRequests();
}
