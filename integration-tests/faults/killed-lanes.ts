import type { DatabaseAddress } from "../setup/database";
import { KILL_POINTS, KilledStore } from "./kill-points";

/** As many stores as there are cores to start them: each takes the next point when it is through with one. */
const LANES = 2;

/**
 * Goes through all the points at which an import can be cut off.
 *
 * @returns what was wrong after each, in the order of {@link KILL_POINTS}; an error counts as its sentence
 */
export async function killAtEveryPoint(server: DatabaseAddress): Promise<string[][]> {
  const wrong: string[][] = KILL_POINTS.map(() => ["It was not reached."]);
  const todo = [...KILL_POINTS.entries()];
  const lane = async () => {
    const store = await KilledStore.start(server);
    try {
      for (let next = todo.shift(); next; next = todo.shift()) {
        const [index, point] = next;
        wrong[index] = await store.killAt(point);
      }
    } finally {
      await store.stop();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return wrong;
}
