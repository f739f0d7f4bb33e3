import path from "node:path";
import type { DatabaseAddress } from "../../integration-tests/setup/database";
import { freePort } from "../../integration-tests/setup/database/free-port";
import type { AdminSession } from "../../integration-tests/setup/store/admin-session";
import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { until } from "../../integration-tests/setup/until";
import { settled } from "../lib/settled";
import { placeOrder } from "../lib/time-imports";
import { grow } from "./grow";

/** Orders of one import and events of one drain. */
const BATCH = 20;

/** A store of some size, whose works are timed one by one. */
export interface GrownStore {
  store: ConnectedStore;
  /** What can be timed, each in milliseconds. */
  costs: Record<string, () => Promise<number>>;
  stop(): Promise<void>;
}

export async function startGrownStore(server: DatabaseAddress, size: number): Promise<GrownStore> {
  const store = await startConnectedStore(server);
  try {
    store.simulator.control.webhookMode("dropped");
    await grow(store, size);
    const port = String(await freePort());
    const ended = store.exec(path.join(__dirname, "serve-costs.ts"), { BENCH_PORT: port });
    const work = async (name: string, ids: string[] = []) => {
      const answer = await fetch(`http://127.0.0.1:${port}/${name}`, { method: "POST", body: JSON.stringify(ids) });
      if (!answer.ok) throw new Error(`${name} failed: ${await answer.text()}`);
      return Number(await answer.text());
    };
    const answers = async () =>
      work("sweep").then(
        () => true,
        () => false,
      );
    await until("the works can be timed", answers, { withinMs: 180_000, everyMs: 500 });
    const stop = async () => {
      await work("end").then(
        () => ended,
        () => undefined,
      );
      await store.stop();
    };
    return { store, costs: { ...worksOf(store, work), ...pagesOf(await store.admin(0)) }, stop };
  } catch (error) {
    await store.stop();
    throw error;
  }
}

function worksOf(store: ConnectedStore, work: (name: string, ids?: string[]) => Promise<number>): GrownStore["costs"] {
  let imported: string[] = [];
  return {
    import: async () => {
      await settled(store.database);
      imported = Array.from({ length: BATCH }, () => placeOrder(store).id);
      return work("import", imported);
    },
    drain: async () => {
      await settled(store.database);
      await store.database.rows(
        `INSERT INTO tiktok_inbox_event (id, app_key, dedupe_key, topic, tiktok_shop_id, tiktok_order_ids, state, run_after)
         SELECT 'bench_' || gen_random_uuid(), $1, 'bench:' || gen_random_uuid(), 0, $2, ARRAY[order_id], 'open', now()
         FROM unnest($3::text[]) AS order_id`,
        [store.app.key, store.shop.id, imported],
      );
      return work("drain");
    },
    sweep: () => work("sweep"),
  };
}

/** Pages of the admin that list what grows. */
const PAGES = {
  orders: "/admin/tiktok-shop/orders?limit=20",
  "order counts": "/admin/tiktok-shop/order-counts",
  inbox: "/admin/tiktok-shop/inbox?limit=20",
  audit: "/admin/tiktok-shop/audit?limit=50",
  connections: "/admin/tiktok-shop/connections",
};

const pagesOf = (session: AdminSession): GrownStore["costs"] =>
  Object.fromEntries(
    Object.entries(PAGES).map(([name, path]) => [
      `page ${name}`,
      async () => {
        const begun = performance.now();
        await session.get(path);
        return performance.now() - begun;
      },
    ]),
  );
