import fc from "fast-check";
import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { speaker } from "../../demo/say";
import { settled } from "../lib/settled";
import { sweepNow } from "../lib/sweep-now";
import { withServer } from "../lib/with-server";
import type { FigureResult } from "../load";
import { difference } from "../twins/differences";
import { type TwinCase, twinCase } from "../twins/draw-case";
import { liveTwins } from "../twins/live-twins";
import { readStates } from "../twins/medusa-state";

/** Cases that are lived side by side. */
const AT_ONCE = 16;
const BAR = "0 orders whose state in Medusa depends on the order and multiplicity of their events";

/**
 * R10: generated orders live random lives twice. The events of one come in as they happen, those of its twin late, several
 * times, shuffled or never, before the shop is swept; then Medusa must hold the same of both. What goods of a return were on
 * their way is told by webhooks alone, and comes at least once.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  const say = speaker();
  const seed = Date.now() % 2_147_483_647;
  return withServer(say, async (server) => {
    const store = await startConnectedStore(server, { processes: 2 });
    try {
      store.simulator.control.webhookMode("dropped");
      const cases = fc.sample(twinCase, { seed, numRuns: full ? 1_000 : 2 * AT_ONCE });
      let mismatches = 0;
      const lived = new Set<string>();
      for (let from = 0; from < cases.length; from += AT_ONCE) {
        const wrong = await measure(store, cases.slice(from, from + AT_ONCE), lived);
        mismatches += wrong.length;
        for (const sentence of wrong) say(sentence);
        say(`${Math.min(from + AT_ONCE, cases.length)} of ${cases.length} cases: ${mismatches} mismatches`);
      }
      say(`what happened: ${[...lived].sort().join(", ")}`);
      return { id: "R10", value: mismatches, cases: cases.length, seed, bar: BAR, ok: mismatches === 0 };
    } finally {
      await store.stop();
    }
  });
}

/** @returns a sentence for each pair of twins that Medusa does not hold alike */
async function measure(store: ConnectedStore, cases: TwinCase[], lived: Set<string>): Promise<string[]> {
  const twins = await liveTwins(store, cases);
  await sweepNow(store);
  await settled(store.database);
  const states = await readStates(
    store.database,
    twins.flatMap(({ inOrder, atRandom }) => [inOrder, atRandom]),
  );
  return twins.flatMap(({ inOrder, atRandom, life }, index) => {
    for (const what of life) lived.add(what);
    const unlike = difference(states.get(inOrder), states.get(atRandom));
    return unlike ? [`MISMATCH ${JSON.stringify(cases[index])}, ${life.join(", ")}: ${unlike}`] : [];
  });
}
