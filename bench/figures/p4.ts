import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { sendWebhook } from "../../integration-tests/setup/store/signed-webhook";
import { speaker } from "../../demo/say";
import { alternate, type Pairs } from "../lib/alternate";
import { bareOrders } from "../lib/bare-orders";
import { rounded } from "../lib/statistics";
import { placeOrder, timeImports } from "../lib/time-imports";
import { withBothStores } from "../lib/with-both-stores";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

/** What a second process adds, where the database, the simulator and both have a core each, and where they share two. */
const ADDED = availableParallelism() >= 4 ? 0.8 : 0.3;

/**
 * P4: orders a second that one process imports out of a backlog, as after a connection or an outage; against the same
 * floor as P3. And how many more two processes import than one.
 */
export async function run({ full }: { full: boolean }): Promise<FigureResult> {
  const n = full ? 1000 : 300;
  const one = await oneProcess(n, full);
  const two = await twoProcesses(n, full);
  const added = rounded(two.ratio - 1);
  const bar = `orders/s >= 2 of the bare workflow, aim at 4; a second process adds >= ${ADDED}`;
  return { id: "P4", ...one, n, added, added_ratios: two.ratios, bar, ok: one.ratio >= 2 && added >= ADDED };
}

/** Each side has a store of its own: in one store, the second process finds the backlog by itself within seconds. */
function twoProcesses(n: number, full: boolean): Promise<Pairs> {
  const say = speaker();
  return withServer(say, async (server) => {
    const stores: ConnectedStore[] = [];
    try {
      for (const processes of [1, 2]) {
        const store = await startConnectedStore(server, { processes });
        stores.push(store);
        store.simulator.control.webhookMode("dropped");
      }
      const [one, two] = stores as [ConnectedStore, ConnectedStore];
      const sides = { value: () => backlog(two, n), floor: () => backlog(one, n) };
      say("two processes against one, after two runs of each to warm up");
      for (const side of [sides.floor, sides.value, sides.floor, sides.value]) await side();
      return await alternate(full ? 7 : 5, sides, say);
    } finally {
      for (const store of stores) await store.stop();
    }
  });
}

function oneProcess(n: number, full: boolean): Promise<Pairs & { n_floor: number }> {
  return withBothStores(async ({ bare, plugin, say }) => {
    plugin.simulator.control.webhookMode("dropped");
    const n_floor = full ? 200 : 60;
    const sides = { value: () => backlog(plugin, n), floor: await bareOrders(bare, n_floor) };
    say(`${n} orders a run, ${n_floor} of the floor, after one run of each side to warm up`);
    await sides.floor();
    await sides.value();
    const pairs = await alternate(full ? 7 : 5, sides, say);
    return { ...pairs, n_floor };
  });
}

/** What TikTok tells of an order's status. */
const ORDER_STATUS_CHANGE = 1;

/** The orders are put into the inbox, and a webhook about one of them sets each of the store's processes to work. */
function backlog(plugin: ConnectedStore, n: number): Promise<number> {
  const { database, app, shop, simulator, urls } = plugin;
  const ids = Array.from({ length: n }, () => placeOrder(plugin).id);
  const bodies = simulator.control
    .deliveries()
    .map(({ body }) => body)
    .filter((body) => (JSON.parse(body) as { type: number }).type === ORDER_STATUS_CHANGE)
    .slice(-urls.length);
  return timeImports(plugin, n, async () => {
    // As a sweep leaves them. One statement, so that the store finds all of them or none.
    await database.rows(
      `INSERT INTO tiktok_inbox_event (id, app_key, dedupe_key, topic, tiktok_shop_id, tiktok_order_ids, state, run_after)
       SELECT 'bench_' || $1 || order_id, $2, 'bench:' || order_id, 0, $3, ARRAY[order_id], 'open', now()
       FROM unnest($4::text[]) AS order_id`,
      [randomUUID(), app.key, shop.id, ids],
    );
    const statuses = await Promise.all(urls.map((url, index) => sendWebhook(url, app, bodies[index] ?? "")));
    if (statuses.some((status) => status !== 200)) throw new Error(`Webhooks were answered with ${statuses.join()}.`);
  });
}
