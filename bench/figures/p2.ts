import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { speaker } from "../../demo/say";
import { settled } from "../lib/settled";
import { percentile, rounded } from "../lib/statistics";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

/** How often the database is asked whether the order is there: the figure is no finer than this. */
const EVERY_MS = 4;
const BAR_MS = 2_000;

/** P2: from a buyer's payment on TikTok, by its webhook, to the native order, paid and reserved, in an idle store. */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  return withServer(say, async (server) => {
    const plugin = await startConnectedStore(server);
    try {
      const n = full ? 300 : 50;
      const times: number[] = [];
      while (times.length < n) {
        times.push(await oneOrder(plugin));
        // Idle again: the stock that the order took has gone to TikTok too.
        await settled(plugin.database);
        if (times.length % 10 === 0) say(`${times.length} of ${n} orders`);
      }
      const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
      say(`n = ${n}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`);
      return { id: "P2", value: rounded(p95), p50: rounded(p50), n, bar: `p95 <= ${BAR_MS} ms`, ok: p95 <= BAR_MS };
    } finally {
      await plugin.stop();
    }
  });
}

/** @returns milliseconds from the payment until the order's record says that all of it is there */
async function oneOrder({ simulator: { control }, shop, database }: ConnectedStore): Promise<number> {
  const begun = performance.now();
  const lines = [
    { seller_sku: "TEE-M", quantity: 1 },
    { seller_sku: "CAP-BLACK", quantity: 1 },
  ];
  const { id } = control.placeOrder({ shop_id: shop.id, hold: false, lines });
  for (;;) {
    const visible = await database.rows(
      `SELECT 1 FROM tiktok_order_record r JOIN "order" o ON o.id = r.medusa_order_id
       WHERE r.tiktok_order_id = $1 AND r.import_state = 'imported'`,
      [id],
    );
    if (visible.length > 0) return performance.now() - begun;
    if (performance.now() - begun > 60_000) throw new Error(`Order ${id} did not come within a minute.`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
