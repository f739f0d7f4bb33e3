import { startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { seededChance } from "../../integration-tests/faults/seeded-random";
import { speaker } from "../../demo/say";
import { countDuplicates } from "../lib/duplicates";
import { postWebhooks } from "../lib/post-webhooks";
import { settled } from "../lib/settled";
import { statusBodies, underNewId } from "../lib/status-bodies";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

const PROCESSES = 4;
const AT_ONCE = 16;
const BAR = "0 duplicates in 10,000 orders x 1-5 notifications with different ids, exact copies, shuffled, 4 processes";

/**
 * R2: one Medusa order per TikTok order. Generated orders of every kind are told of one to five times under different ids,
 * some of these notifications come twice, all are shuffled over four processes; then everything that there may be one of
 * is counted: orders, lines, payments, captures, reservations.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  return withServer(say, async (server) => {
    const store = await startConnectedStore(server, { processes: PROCESSES });
    try {
      const { simulator, shop, database } = store;
      const chance = seededChance();
      simulator.control.webhookMode("dropped");
      const n = full ? 10_000 : 1_500;
      const { order_ids } = simulator.control.generate({
        count: n,
        shop_id: shop.id,
        seed: chance.seed,
        to_ship: true,
      });
      const news = [...statusBodies(simulator.control, order_ids).values()].flatMap(([body]) => [
        body,
        ...Array.from({ length: chance.between(0, 4) }, () => underNewId(body)),
      ]);
      const bodies = chance.shuffled([...news, ...news.filter(() => chance.between(0, 3) === 0)]);
      say(`${n} orders (seed ${chance.seed}), ${news.length} notifications, ${bodies.length} webhooks, 4 processes`);
      await postWebhooks(store, bodies, AT_ONCE);
      say("all are acknowledged");
      await settled(database, full ? 3_600_000 : 300_000);
      const duplicates = await countDuplicates(
        database,
        order_ids.map((id) => simulator.control.order(id)),
      );
      for (const { what, more } of duplicates) say(`MORE THAN ONE: ${what}, ${more} too many`);
      const [there] = await database.rows<{ orders: number; heard: number }>(
        `SELECT (SELECT count(DISTINCT metadata #>> '{tiktok,order_id}')::int FROM "order") AS orders,
                (SELECT count(*)::int FROM tiktok_inbox_event WHERE topic = 1) AS heard`,
      );
      const missing = n - (there?.orders ?? 0);
      say(`${there?.orders} of them are in Medusa, ${there?.heard} of the notifications in the inbox`);
      const value = duplicates.reduce((total, { more }) => total + more, 0);
      return {
        id: "R2",
        value,
        n,
        notifications: news.length,
        webhooks: bodies.length,
        missing,
        seed: chance.seed,
        bar: BAR,
        ok: value === 0 && missing === 0 && there?.heard === news.length,
      };
    } finally {
      await store.stop();
    }
  });
}
