import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { settled } from "../lib/settled";
import { placeOrder, timeImports } from "../lib/time-imports";
import { postWebhooks } from "../lib/post-webhooks";
import { statusBodies } from "../lib/status-bodies";
import { cloneOrder } from "./clone-order";

/** Fills a store with so many orders that were imported and shipped long ago, SKUs, settled events and tasks, and calls. */
export async function grow(store: ConnectedStore, count: number): Promise<void> {
  const { database, simulator, shop } = store;
  const { id } = placeOrder(store);
  const bodies = statusBodies(simulator.control, [id]).get(id) ?? [];
  await timeImports(store, 1, () => postWebhooks(store, bodies, 1));
  await settled(database);
  await cloneOrder(database, id, count);
  for (const sql of OTHERS) await database.rows(sql, [shop.id, count]);
  // As the database does by itself, sooner or later.
  await database.rows("VACUUM ANALYZE");
}

const SHOP = `(SELECT id FROM tiktok_shop WHERE tiktok_shop_id = $1)`;

/** Rows that the plugin's queries pass by: listings that nothing matches, tasks that are done, calls of the last weeks. */
const OTHERS = [
  `INSERT INTO tiktok_sku_link (id, shop_id, product_id, sku_id, seller_sku, warehouse_ids)
   SELECT 'bench_link_' || g, ${SHOP}, 'product_' || g / 3, 'sku_' || g, 'BENCH-' || g, '{}'
   FROM generate_series(1, $2::int) AS g`,
  `INSERT INTO tiktok_outbox_task (id, kind, key, shop_id, state, run_after, settled_at)
   SELECT 'bench_task_' || g, 'shipment', 'ful_' || g, ${SHOP}, 'done', now() - g * interval '30 seconds', now()
   FROM generate_series(1, $2::int) AS g`,
  `INSERT INTO tiktok_audit_entry (id, at, kind, app_key, shop_id, what, outcome, duration_ms)
   SELECT 'bench_audit_' || g, now() - g * interval '30 seconds', 'call', 'bench', ${SHOP}, 'GET /order/202507/orders', 'ok', 50
   FROM generate_series(1, $2::int) AS g`,
];
