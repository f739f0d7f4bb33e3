import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { sendWebhook } from "../../integration-tests/setup/store/signed-webhook";
import { alternate } from "../lib/alternate";
import { bareOrders, inParallel } from "../lib/bare-orders";
import { placeOrder, timeImports } from "../lib/time-imports";
import { withBothStores } from "../lib/with-both-stores";
import type { FigureResult } from "../load";

/**
 * P3: orders a second that come in live, by one webhook each, in one process; against Medusa's `createOrderWorkflow` with
 * reservations and a captured payment for the same order of two lines, in a store without the plugin.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  return withBothStores(async ({ bare, plugin, say }) => {
    plugin.simulator.control.webhookMode("dropped");
    const n = full ? 200 : 60;
    const sides = { value: () => live(plugin, n), floor: await bareOrders(bare, n) };
    say(`${n} orders a run, after one run of each side to warm up`);
    await sides.floor();
    await sides.value();
    const pairs = await alternate(full ? 7 : 5, sides, say);
    return { id: "P3", ...pairs, n, bar: "orders/s >= 1.0 of the bare workflow", ok: pairs.ratio >= 1 };
  });
}

function live(plugin: ConnectedStore, n: number): Promise<number> {
  const bodies = Array.from({ length: n }, () => {
    placeOrder(plugin);
    return plugin.simulator.control.deliveries().at(-1)?.body ?? "";
  });
  return timeImports(plugin, n, () =>
    inParallel(n, async (index) => {
      const status = await sendWebhook(plugin.urls[0] ?? "", plugin.app, bodies[index] ?? "");
      if (status !== 200) throw new Error(`A webhook was answered with ${status}.`);
    }),
  );
}
