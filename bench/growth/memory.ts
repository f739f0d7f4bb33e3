import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseAddress } from "../../integration-tests/setup/database";
import { startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { until } from "../../integration-tests/setup/until";
import { postWebhooks } from "../lib/post-webhooks";
import { settled } from "../lib/settled";
import { statusBodies, underNewId } from "../lib/status-bodies";

const AT_ONCE = 8;
/** Orders that the events are about. */
const ORDERS = 100;

const MB = 1024 * 1024;

/** Sends a store so many events and tells how many bytes live in it at ten moments, garbage taken away. */
export async function liveBytes(
  server: DatabaseAddress,
  events: number,
  say: (sentence: string) => void,
): Promise<number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "tiktok-shop-heap-"));
  const file = path.join(folder, "heap");
  const probe = path.join(__dirname, "live-heap.cjs");
  const env = { NODE_OPTIONS: `--require ${probe}`, BENCH_HEAP_FILE: file };
  const store = await startConnectedStore(server, { env });
  try {
    const { control } = store.simulator;
    control.webhookMode("dropped");
    const { order_ids } = control.generate({ shop_id: store.shop.id, count: ORDERS, to_ship: true });
    const bodies = [...statusBodies(control, order_ids).values()].map(([body]) => body);
    const measured: number[] = [];
    // The first tenth warms up: it imports the orders and fills what is kept in memory.
    for (let tenth = 0; tenth < 10; tenth++) {
      const some = Array.from({ length: events / 10 }, (_, index) => underNewId(bodies[index % bodies.length] ?? ""));
      await postWebhooks(store, some, AT_ONCE);
      await settled(store.database, 600_000);
      await rm(file, { force: true });
      process.kill(store.process(0).pid, "SIGUSR2");
      const read = () =>
        readFile(file, "utf8").then(
          (text) => (text.endsWith("\n") ? Number(text) : null),
          () => null,
        );
      const bytes = await until("the store says what lives in it", read);
      measured.push(bytes);
      say(`${((tenth + 1) * events) / 10} events: ${(bytes / MB).toFixed(1)} MB alive`);
    }
    return measured;
  } finally {
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
