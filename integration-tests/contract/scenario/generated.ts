import { must, type Stage, type StageRegion } from "./stage";

/** Reads what is generated of a region: orders of every kind, lived through at random, and what was cancelled and returned. */
export async function readGenerated({ sim, shops, api }: Stage, region: StageRegion): Promise<void> {
  const { client, state } = shops[region];
  const { order_ids } = sim.control.generate({ shop_id: state().id, count: 48, seed: 2026 });
  await sim.control.live({ order_ids, steps: 200, seed: 2026 });
  must(await api.getOrders(client, order_ids));
  must(await api.searchCancellations(client, { page_size: 50, filter: { order_ids } }));
  must(await api.searchReturns(client, { page_size: 50, filter: { order_ids } }));
}
