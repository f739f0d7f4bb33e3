import type { Grant } from "../state/grant";
import { shopsOf, type World } from "../state/world";

const DAY = 86_400;
const NOTICE_DAYS = 30;

/** Topic 7 for every shop of the seller: 30 days before the authorization ends, then each midnight (UTC) until it does. */
export function scheduleExpiryNotices(world: World, grant: Grant): void {
  const noticeAt = (seconds: number): void => {
    world.clock.schedule(seconds * 1000, () => {
      const valid = world.grants.includes(grant) && !grant.revoked && seconds < grant.expires_at;
      if (!valid) return;
      for (const shop of shopsOf(world, grant.open_id)) {
        const message = `Authorization of shop_id ${shop.id} is expiring in ${Math.ceil((grant.expires_at - seconds) / DAY)} days. Please direct the merchant to re-authorize.`;
        const data = { message, expiration_time: String(grant.expires_at) };
        world.publish({ shop, type: 7, data, app_key: grant.app_key });
      }
      noticeAt((Math.floor(seconds / DAY) + 1) * DAY);
    });
  };
  noticeAt(grant.expires_at - NOTICE_DAYS * DAY);
}
