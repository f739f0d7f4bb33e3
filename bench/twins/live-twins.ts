import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { seededChance } from "../../integration-tests/faults/seeded-random";
import { postWebhooks } from "../lib/post-webhooks";
import { inboxSettled } from "../lib/settled";
import { underNewId } from "../lib/status-bodies";
import { goodsSeenIn } from "../../src/domain/return-facts";
import type { TwinCase } from "./draw-case";
import { newsOf } from "./news";

/** TikTok's topic. */
const RETURN_STATUS_CHANGE = 12;

/** Two orders that are the same and live the same life: what TikTok tells of them comes in as it happens, or as it pleases. */
export interface Twins {
  inOrder: string;
  atRandom: string;
  /** What happened to each, in its order. */
  life: string[];
}

/**
 * Lives cases side by side. After each thing that happens, the events of one twin come in at once, one after the other, and
 * are worked through; those of the other come in late, several times, in any order, or never. One kind comes at least once:
 * here days pass without a sweep, and afterwards nothing else tells that goods were on their way (docs/adr/0013).
 */
export async function liveTwins(store: ConnectedStore, cases: readonly TwinCase[]): Promise<Twins[]> {
  const { control } = store.simulator;
  const news = newsOf(control);
  const place = (seed: number) => {
    const { order_ids } = control.generate({ count: 1, shop_id: store.shop.id, seed });
    return order_ids[0] ?? "";
  };
  const pairs = cases.map((each) => ({
    inOrder: place(each.order),
    atRandom: place(each.order),
    life: [] as string[],
    each,
    chance: seededChance(each.shuffle),
    pending: [] as string[],
    heard: 0,
  }));
  const steps = Math.max(...cases.map(({ life }) => life.length));
  for (let step = -1; step < steps; step++) {
    for (const pair of pairs) {
      const seed = pair.each.life[step];
      if (seed === undefined) continue;
      for (const id of [pair.inOrder, pair.atRandom]) {
        const { happened } = await control.live({ order_ids: [id], steps: 1, seed });
        if (id === pair.inOrder) pair.life.push(...happened.map(({ what }) => what));
      }
    }
    const told = news();
    for (const pair of pairs) {
      for (const body of told.get(pair.atRandom) ?? []) {
        const drawn = pair.each.copies[pair.heard++ % pair.each.copies.length] ?? 1;
        const times = isOnlyWitness(body) ? Math.max(drawn, 1) : drawn;
        const copies = Array.from({ length: times }, (_, index) => (index % 2 === 0 ? body : underNewId(body)));
        pair.pending.push(...copies);
      }
      pair.pending = pair.chance.shuffled(pair.pending);
    }
    const last = step === steps - 1;
    await Promise.all(
      pairs.map(async (pair) => {
        const count = last ? pair.pending.length : (pair.each.arrivals[(step + 1) % pair.each.arrivals.length] ?? 0);
        await postWebhooks(store, told.get(pair.inOrder) ?? [], 1);
        await postWebhooks(store, pair.pending.splice(0, count), 3);
      }),
    );
    await inboxSettled(store.database);
  }
  return pairs.map(({ inOrder, atRandom, life }) => ({ inOrder, atRandom, life }));
}

/** Whether a webhook tells what no answer of TikTok says any more once a return is over. */
const isOnlyWitness = (body: string): boolean => {
  const { type, data } = JSON.parse(body) as { type: number; data: { return_status?: string } };
  return type === RETURN_STATUS_CHANGE && goodsSeenIn(data.return_status ?? "") !== "unseen";
};
