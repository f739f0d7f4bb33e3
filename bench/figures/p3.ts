import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { sendWebhook } from "../../integration-tests/setup/store/signed-webhook";
import { until } from "../../integration-tests/setup/until";
import { speaker } from "../../demo/say";
import { alternate } from "../lib/alternate";
import { bareOrders, inParallel, SKUS } from "../lib/bare-orders";
import { startBareStore } from "../lib/bare-store";
import { settled } from "../lib/settled";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

/**
 * P3: orders a second that come in live, by one webhook each, in one process; against Medusa's `createOrderWorkflow` with
 * reservations and a captured payment for the same order of two lines, in a store without the plugin.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  return withServer(say, async (server) => {
    const bare = await startBareStore(server);
    const plugin = await startConnectedStore(server);
    try {
      plugin.simulator.control.webhookMode("dropped");
      const n = full ? 200 : 60;
      const sides = { value: await imports(plugin, n), floor: await bareOrders(bare, n) };
      say(`${n} orders a run, after one run of each side to warm up`);
      await sides.floor();
      await sides.value();
      const pairs = await alternate(full ? 7 : 5, sides, say);
      return { id: "P3", ...pairs, n, bar: "orders/s >= 1.0 of the bare workflow", ok: pairs.ratio >= 1 };
    } finally {
      await plugin.stop();
      await bare.stop();
    }
  });
}

/** @returns a run of `n` imports, in orders a second, until the last record says that all of its order is there */
async function imports({ simulator: { control }, shop, database, app, urls }: ConnectedStore, n: number) {
  return async (): Promise<number> => {
    const lines = SKUS.map((seller_sku) => ({ seller_sku, quantity: 1 }));
    const bodies = Array.from({ length: n }, () => {
      control.placeOrder({ shop_id: shop.id, hold: false, lines, shipping_fee: "4.99" });
      return control.deliveries().at(-1)?.body ?? "";
    });
    const imported = async () => {
      const [row] = await database.rows<{ count: number }>(
        `SELECT count(*)::int FROM tiktok_order_record WHERE import_state = 'imported'`,
      );
      return row?.count ?? 0;
    };
    const before = await imported();
    const begun = performance.now();
    await inParallel(n, async (index) => {
      const status = await sendWebhook(urls[0] ?? "", app, bodies[index] ?? "");
      if (status !== 200) throw new Error(`A webhook was answered with ${status}.`);
    });
    await until("all orders are imported", async () => (await imported()) >= before + n, {
      everyMs: 10,
      withinMs: 300_000,
    });
    const rate = n / ((performance.now() - begun) / 1000);
    await settled(database);
    return rate;
  };
}
