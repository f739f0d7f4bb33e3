import type { DatabaseAddress } from "../setup/database";
import { type ConnectedStore, startConnectedStore } from "../setup/store/connected-store";
import { sendWebhook } from "../setup/store/signed-webhook";
import { until } from "../setup/until";
import { type Chance, seededChance } from "./seeded-random";
import { type Copy, webhookCopies } from "./webhook-copies";

/** Of each come two kinds of webhooks. */
const ORDERS = 100;
const PROCESSES = 2;
const AT_ONCE = 6;
/** A kill comes at most this long after the webhooks of its wave begin to come in: an import takes a tenth of it. */
const LATEST_KILL_MS = 1_500;

export interface Storm {
  store: ConnectedStore;
  seed: number;
  tiktokOrderIds: string[];
  /** Every webhook that a process answered with 200. */
  acknowledged: string[];
}

/**
 * Webhooks come in while two processes on one database are killed, at random, again and again; each that is killed is
 * started again. Resolves when every webhook has been acknowledged and both processes are up.
 */
export async function raiseStorm(server: DatabaseAddress, kills: number, orders = ORDERS): Promise<Storm> {
  const chance = seededChance();
  process.stderr.write(`The storm's seed is ${chance.seed}; FAULTS_SEED=${chance.seed} raises it again.\n`);
  const store = await startConnectedStore(server, { processes: PROCESSES });
  const { tiktokOrderIds, copies } = webhookCopies(store, chance, orders);
  const acknowledged: string[] = [];
  const up = new Set(store.urls.keys());
  const starting = new Map<number, Promise<unknown>>();
  for (let wave = 0; wave < kills; wave++) {
    const from = Math.floor((copies.length * wave) / kills);
    const to = Math.floor((copies.length * (wave + 1)) / kills);
    const posted = post(store, chance, copies.slice(from, to), acknowledged);
    await Promise.all([posted, killOne(store, chance, up, starting)]);
  }
  await Promise.all(starting.values());
  return { store, seed: chance.seed, tiktokOrderIds, acknowledged };
}

async function killOne(
  store: ConnectedStore,
  chance: Chance,
  up: Set<number>,
  starting: Map<number, Promise<unknown>>,
): Promise<void> {
  if (up.size === 0) await Promise.race(starting.values());
  const [victim] = chance.shuffled([...up]);
  if (victim === undefined) throw new Error("No process is up.");
  const moment = chance.between(0, LATEST_KILL_MS);
  await new Promise((resolve) => setTimeout(resolve, moment));
  up.delete(victim);
  await store.process(victim).kill();
  starting.set(
    victim,
    store.start(victim).then(() => {
      up.add(victim);
      starting.delete(victim);
    }),
  );
}

/** Sends each to any of the processes, until one has acknowledged it. */
async function post(
  { urls, app }: ConnectedStore,
  chance: Chance,
  copies: Copy[],
  acknowledged: string[],
): Promise<void> {
  const waiting = [...copies];
  const sender = async () => {
    for (let copy = waiting.shift(); copy; copy = waiting.shift()) {
      const body = copy();
      await until(
        "a webhook is acknowledged",
        async () => (await sendWebhook(urls[chance.between(0, urls.length - 1)] ?? "", app, body)) === 200,
        { everyMs: 50 },
      );
      acknowledged.push(body);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}
