import { SWEEP_MINUTES } from "../../src/workflows/inbound/sweep-shops";
import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { medusa } from "../../integration-tests/setup/store/store-process";
import { speaker } from "../../demo/say";
import { rounded } from "../lib/statistics";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

const OUTAGE_HOURS = 48;
const HOUR = 3600;
const INTERVAL_SECONDS = SWEEP_MINUTES * 60;
const BAR_SECONDS = 15 * 60;
const BAR = `0 orders missing or behind after one sweep that follows ${OUTAGE_HOURS} h without webhooks; a missed webhook repaired in <= 900 s`;

/**
 * R3: what one sweep brings back. First webhooks stop for 48 hours of TikTok's time, in which orders are placed, shipped,
 * delivered and cancelled; one sweep has to bring all of them to where TikTok has them. Then single webhooks are missed: the
 * repair takes at most the time until the job runs and that of the sweep, which is measured from the start of its process.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  return withServer(say, async (server) => {
    // The store works through the inbox; the sweeps are those of this figure, unless a webhook is missed for ten minutes.
    const store = await startConnectedStore(server);
    try {
      const outage = await measureOutage(store, full ? 1_000 : 200);
      say(`${outage.orders} orders of ${OUTAGE_HOURS} h: ${outage.wrong} missing or behind, ${outage.seconds} s`);
      const times: number[] = [];
      while (times.length < (full ? 10 : 3)) times.push(await measureMissed(store));
      const sweep = Math.max(...times);
      const worst = INTERVAL_SECONDS + sweep;
      say(`a missed webhook: at most ${INTERVAL_SECONDS} s until the sweep, which took ${sweep.toFixed(1)} s at most`);
      return {
        id: "R3",
        value: rounded(worst),
        sweep_seconds: rounded(sweep),
        missed: times.length,
        outage_orders: outage.orders,
        outage_wrong: outage.wrong,
        outage_seconds: rounded(outage.seconds),
        bar: BAR,
        ok: outage.wrong === 0 && worst <= BAR_SECONDS,
      };
    } finally {
      await store.stop();
    }
  });
}

async function measureOutage(
  store: ConnectedStore,
  n: number,
): Promise<{ orders: number; wrong: number; seconds: number }> {
  const { control, clock } = store.simulator;
  const place = () =>
    control.placeOrder({ shop_id: store.shop.id, hold: false, lines: [{ seller_sku: "TEE-M", quantity: 1 }] }).id;
  const known = Array.from({ length: Math.ceil(n / 10) }, place);
  await control.flush();
  await sweep(store);
  control.webhookMode("dropped");
  for (const id of known) control.ship(id);
  for (let hour = 0; hour < OUTAGE_HOURS; hour += 1) {
    const placed = Array.from({ length: Math.ceil(n / OUTAGE_HOURS) }, place);
    const [first, second, third] = placed;
    if (first) control.cancel(first);
    if (second) control.ship(second);
    if (third && hour % 2 === 0) control.ship(third);
    if (third && hour % 2 === 0) control.collect(third);
    await clock.advance(HOUR);
  }
  const begun = performance.now();
  await sweep(store);
  const seconds = (performance.now() - begun) / 1000;
  return { orders: control.orders().length, wrong: await behind(store), seconds };
}

/** @returns seconds from the start of the sweep's process until the order is there */
async function measureMissed(store: ConnectedStore): Promise<number> {
  const { control } = store.simulator;
  control.webhookMode("dropped");
  control.placeOrder({ shop_id: store.shop.id, hold: false, lines: [{ seller_sku: "TEE-M", quantity: 1 }] });
  await control.flush();
  const begun = performance.now();
  await sweep(store);
  if ((await behind(store)) > 0) throw new Error("The sweep did not bring in the order whose webhook was missed.");
  return (performance.now() - begun) / 1000;
}

/** One run of the job, in a process of its own. */
const sweep = ({ database, simulator, app, urls }: ConnectedStore): Promise<void> =>
  medusa(["exec", "./src/scripts/sweep.ts"], {
    databaseUrl: database.url,
    simulatorUrl: simulator.url,
    env: {
      TIKTOK_SHOP_APP_KEY: app.key,
      TIKTOK_SHOP_APP_SECRET: app.secret,
      TIKTOK_SHOP_PUBLIC_URL: urls[0] ?? "",
      LOG_LEVEL: "error",
    },
  });

/** How many of TikTok's orders are not in the store as TikTok has them: the status, and a native order if it is paid. */
async function behind({ simulator: { control }, database }: ConnectedStore): Promise<number> {
  const records = await database.rows<{
    id: string;
    tiktok_status: string;
    import_state: string;
    medusa: string | null;
  }>(
    `SELECT r.tiktok_order_id AS id, r.tiktok_status, r.import_state, o.id AS medusa
     FROM tiktok_order_record r LEFT JOIN "order" o ON o.id = r.medusa_order_id`,
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const isRight = ({ id, status }: { id: string; status: string }): boolean => {
    const record = byId.get(id);
    if (record?.tiktok_status !== status) return false;
    return status === "CANCELLED" || (record.import_state === "imported" && record.medusa !== null);
  };
  return control.orders().filter((tiktokOrder) => !isRight(tiktokOrder)).length;
}
