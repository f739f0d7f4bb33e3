import { speaker } from "../../demo/say";
import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { until } from "../../integration-tests/setup/until";
import { campaign } from "../hostile/campaign";
import type { HostileRequest } from "../hostile/request";
import { sender } from "../hostile/send";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";

const AT_ONCE = 16;
const SEED = 20261123;

/**
 * R9: hostile requests to the webhooks' addresses of a running store. None is answered 5xx, none leaves a row unless the
 * right secret signed it, and every change of one bit is refused.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  const size = full ? 100_000 : 5_000;
  return withServer(say, async (server) => {
    const store = await startConnectedStore(server, { env: { TIKTOK_SHOP_RELAY_SIGNATURE: "true" } });
    try {
      return await attack(store, size, say);
    } finally {
      await store.stop();
    }
  });
}

async function attack(store: ConnectedStore, size: number, say: (sentence: string) => void): Promise<FigureResult> {
  const target = { app: store.app, shopId: store.shop.id };
  const before = await rowsOf(store);
  const { send, close } = sender(Number(new URL(store.urls[0] ?? "").port), AT_ONCE);
  const taken = new Set<string>();
  const wrong = new Map<string, number>();
  const answers: Record<string, number> = {};
  let sent = 0;
  let bits = 0;
  const requests = campaign(target, size, SEED);
  const worker = async () => {
    for (const hostile of requests) {
      const status = await send(hostile);
      sent += 1;
      if (hostile.kind.startsWith("one bit")) bits += 1;
      if (status === 200 && hostile.row !== undefined) taken.add(hostile.row);
      answers[status ?? "none"] = (answers[status ?? "none"] ?? 0) + 1;
      if (!isRight(hostile, status)) count(wrong, `${hostile.kind}: ${status ?? "no answer"}`);
    }
  };
  say(`${size} hostile requests, ${AT_ONCE} at a time, seed ${SEED} …`);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  close();
  const alive = await fetch(`${store.urls[0]}/health`).then((response) => response.ok);
  if (!alive) count(wrong, "the store does not answer any more");
  await until("the inbox is settled", async () => (await openRows(store)) === 0, { withinMs: 120_000 });
  const after = await rowsOf(store);
  const unexpected = after.events - before.events - taken.size;
  if (unexpected !== 0) count(wrong, `rows that no valid signature explains: ${unexpected}`);
  if (after.others !== before.others) count(wrong, `other rows: ${after.others - before.others}`);
  say(`Answers: ${JSON.stringify(answers)}; ${taken.size} events were validly signed, each is one row.`);
  for (const [what, times] of wrong) say(`WRONG ${what} (${times} times)`);
  const value = [...wrong.values()].reduce((sum, times) => sum + times, 0);
  return {
    id: "R9",
    value,
    n: sent,
    one_bit_changes: bits,
    answers,
    bar: "no 5xx, no row without a valid signature, every one-bit change refused",
    ok: value === 0 && sent >= size,
  };
}

const isRefusal = (status: number | null) => status !== null && status >= 400 && status < 500;

function isRight({ expected }: HostileRequest, status: number | null): boolean {
  if (expected === "taken") return status === 200;
  return isRefusal(status) || (expected === "answered" && status === null);
}

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

const openRows = async ({ database }: ConnectedStore): Promise<number> =>
  (await database.rows("SELECT 1 FROM tiktok_inbox_event WHERE state = 'open'")).length;

/** Rows of what webhooks leave; what sweeps put into the inbox has no body and does not count. */
async function rowsOf({ database }: ConnectedStore): Promise<{ events: number; others: number }> {
  const [row] = await database.rows<{ events: number; others: number }>(
    `SELECT (SELECT count(*)::int FROM tiktok_inbox_event WHERE body IS NOT NULL) AS events,
            (SELECT count(*)::int FROM tiktok_order_record) + (SELECT count(*)::int FROM tiktok_alert)
              + (SELECT count(*)::int FROM tiktok_seller) + (SELECT count(*)::int FROM tiktok_shop)
              + (SELECT count(*)::int FROM "order") AS others`,
  );
  if (!row) throw new Error("Postgres counted nothing.");
  return row;
}
