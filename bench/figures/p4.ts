import { randomUUID } from "node:crypto";
import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { sendWebhook } from "../../integration-tests/setup/store/signed-webhook";
import { until } from "../../integration-tests/setup/until";
import { speaker } from "../../demo/say";
import { alternate } from "../lib/alternate";
import { bareOrders, SKUS } from "../lib/bare-orders";
import { startBareStore } from "../lib/bare-store";
import { settled } from "../lib/settled";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

/**
 * P4: orders a second that one process imports out of a backlog, as after a connection or an outage; against the same
 * floor as P3.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  return withServer(say, async (server) => {
    const bare = await startBareStore(server);
    const plugin = await startConnectedStore(server);
    try {
      plugin.simulator.control.webhookMode("dropped");
      const n = full ? 1000 : 300;
      const n_floor = full ? 200 : 60;
      const sides = { value: backlog(plugin, n), floor: await bareOrders(bare, n_floor) };
      say(`${n} orders a run, ${n_floor} of the floor, after one run of each side to warm up`);
      await sides.floor();
      await sides.value();
      const pairs = await alternate(full ? 7 : 5, sides, say);
      const bar = "orders/s >= 2 of the bare workflow, aim at 4";
      return { id: "P4", ...pairs, n, n_floor, bar, ok: pairs.ratio >= 2 };
    } finally {
      await plugin.stop();
      await bare.stop();
    }
  });
}

/**
 * @returns a run of `n` orders, in orders a second: from when they are put into the inbox, and a webhook sets the store
 * to work, until the last record says that all of its order is there
 */
function backlog({ simulator: { control }, shop, database, app, urls }: ConnectedStore, n: number) {
  const imported = async () => {
    const [row] = await database.rows<{ count: number }>(
      `SELECT count(*)::int FROM tiktok_order_record WHERE import_state = 'imported'`,
    );
    return row?.count ?? 0;
  };
  return async (): Promise<number> => {
    const lines = SKUS.map((seller_sku) => ({ seller_sku, quantity: 1 }));
    const ids = Array.from(
      { length: n },
      () => control.placeOrder({ shop_id: shop.id, hold: false, lines, shipping_fee: "4.99" }).id,
    );
    const body = control.deliveries().at(-1)?.body ?? "";
    const before = await imported();
    const begun = performance.now();
    // As a sweep leaves them. One statement, so that the store finds all of them or none.
    await database.rows(
      `INSERT INTO tiktok_inbox_event (id, app_key, dedupe_key, topic, tiktok_shop_id, tiktok_order_ids, state, run_after)
       SELECT 'bench_' || $1 || order_id, $2, 'bench:' || order_id, 0, $3, ARRAY[order_id], 'open', now()
       FROM unnest($4::text[]) AS order_id`,
      [randomUUID(), app.key, shop.id, ids],
    );
    const status = await sendWebhook(urls[0] ?? "", app, body);
    if (status !== 200) throw new Error(`A webhook was answered with ${status}.`);
    await until("all orders are imported", async () => (await imported()) >= before + n, {
      everyMs: 20,
      withinMs: 300_000,
    });
    const rate = n / ((performance.now() - begun) / 1000);
    await settled(database);
    return rate;
  };
}
