import { balanced } from "../../integration-tests/faults/settled";
import { raiseStorm, type Storm } from "../../integration-tests/faults/storm";
import { speaker } from "../../demo/say";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

const MINUTE = 60_000;

/**
 * R1: webhooks that were acknowledged and then lost, while two processes are killed at random moments and started again. A
 * webhook is lost when its event is not in the inbox, done; and all the books of the store must balance in the end.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  const kills = full ? 1_000 : 60;
  return withServer(say, async (server) => {
    const begun = Date.now();
    const storm = await raiseStorm(server, kills, full ? 4_000 : 300);
    try {
      say(`${kills} kills in ${((Date.now() - begun) / 1000).toFixed(0)} s; now everything is to be settled`);
      const { store, tiktokOrderIds, acknowledged, seed } = storm;
      const wrong = await balanced(store, tiktokOrderIds, store.urls[0] ?? "", (full ? 30 : 3) * MINUTE);
      for (const sentence of wrong) say(`WRONG: ${sentence}`);
      const lost = await lostOf(storm);
      say(`${acknowledged.length} webhooks were acknowledged, ${lost} of them lost`);
      return {
        id: "R1",
        value: lost,
        kills,
        webhooks: acknowledged.length,
        orders: tiktokOrderIds.length,
        wrong: wrong.length,
        seed,
        bar: "0 acknowledged webhooks lost in 1,000 kills at random points, 2 workers",
        ok: lost === 0 && wrong.length === 0,
      };
    } finally {
      await storm.store.stop();
    }
  });
}

async function lostOf({ store, acknowledged }: Storm): Promise<number> {
  const ids = acknowledged.map((body) => (JSON.parse(body) as { tts_notification_id: string }).tts_notification_id);
  const [row] = await store.database.rows<{ lost: number }>(
    `SELECT count(*)::int AS lost FROM unnest($1::text[]) AS sent (id) WHERE NOT EXISTS (
       SELECT FROM tiktok_inbox_event WHERE dedupe_key = 'id:' || sent.id AND state = 'done')`,
    [ids],
  );
  return row?.lost ?? acknowledged.length;
}
