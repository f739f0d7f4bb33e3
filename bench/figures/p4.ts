import { randomUUID } from "node:crypto";
import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { sendWebhook } from "../../integration-tests/setup/store/signed-webhook";
import { alternate } from "../lib/alternate";
import { bareOrders } from "../lib/bare-orders";
import { placeOrder, timeImports } from "../lib/time-imports";
import { withBothStores } from "../lib/with-both-stores";
import type { FigureResult } from "../load";

/**
 * P4: orders a second that one process imports out of a backlog, as after a connection or an outage; against the same
 * floor as P3.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  return withBothStores(async ({ bare, plugin, say }) => {
    plugin.simulator.control.webhookMode("dropped");
    const n = full ? 1000 : 300;
    const n_floor = full ? 200 : 60;
    const sides = { value: () => backlog(plugin, n), floor: await bareOrders(bare, n_floor) };
    say(`${n} orders a run, ${n_floor} of the floor, after one run of each side to warm up`);
    await sides.floor();
    await sides.value();
    const pairs = await alternate(full ? 7 : 5, sides, say);
    const bar = "orders/s >= 2 of the bare workflow, aim at 4";
    return { id: "P4", ...pairs, n, n_floor, bar, ok: pairs.ratio >= 2 };
  });
}

/** The orders are put into the inbox, and a webhook about one of them sets the store to work. */
function backlog(plugin: ConnectedStore, n: number): Promise<number> {
  const { database, app, shop, simulator, urls } = plugin;
  const ids = Array.from({ length: n }, () => placeOrder(plugin).id);
  const body = simulator.control.deliveries().at(-1)?.body ?? "";
  return timeImports(plugin, n, async () => {
    // As a sweep leaves them. One statement, so that the store finds all of them or none.
    await database.rows(
      `INSERT INTO tiktok_inbox_event (id, app_key, dedupe_key, topic, tiktok_shop_id, tiktok_order_ids, state, run_after)
       SELECT 'bench_' || $1 || order_id, $2, 'bench:' || order_id, 0, $3, ARRAY[order_id], 'open', now()
       FROM unnest($4::text[]) AS order_id`,
      [randomUUID(), app.key, shop.id, ids],
    );
    const status = await sendWebhook(urls[0] ?? "", app, body);
    if (status !== 200) throw new Error(`A webhook was answered with ${status}.`);
  });
}
