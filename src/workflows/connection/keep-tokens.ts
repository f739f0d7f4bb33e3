import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { logFailure } from "../failure";
import { TrafficStopped } from "../traffic-stopped";
import { accessToken } from "./access-token";
import { watchAuthorization } from "./watch-authorization";

/** Access tokens live a week; with a day left there is time for many tries. */
const WITHIN_MS = 24 * 3_600_000;

/**
 * Renews the tokens that expire within a day, so that no call finds an expired one, and looks after the authorizations. One
 * seller that fails does not stop the others.
 */
export async function keepTokens(container: MedusaContainer): Promise<void> {
  const { sellers } = container.resolve(TIKTOK_SHOP_MODULE);
  for (const { id, name, status } of await sellers.list()) {
    if (status !== "active") continue;
    try {
      await accessToken(container, id, { withinMs: WITHIN_MS });
    } catch (error) {
      // Where the traffic is stopped, whoever stopped it has told why.
      if (!(error instanceof TrafficStopped)) {
        logFailure(container, `The tokens of the TikTok seller ${name} could not be renewed`, error);
      }
    }
  }
  for (const seller of await sellers.list()) await watchAuthorization(container, seller);
}
