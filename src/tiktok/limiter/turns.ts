import type { Pace, Turn, TurnRequest } from "./pace";
import { type CallPriority, isUrgent } from "./priority";
import { createQueue, type Queue } from "./queue";
import { CallLimiterStopped } from "./refusals";
import { createSleeper } from "./sleeper";

/** The pace may change while one waits for it. */
const LONGEST_WAIT_MS = 1000;

/** What was prepared longer ago than this is prepared again. */
const STALE_MS = 5000;

export interface TurnTaker<T> {
  priority: CallPriority;
  /** Its shop and class of endpoints: of each lane, one call at a time waits for a turn. */
  lane: string;
  request: TurnRequest;
  prepare: () => Promise<void>;
  /** Begins the call; resolves without waiting for its answer. */
  start: () => Promise<T>;
}

/**
 * Who of this process is next. The backlog stays here: the first of each lane goes on to the app's queue, and the first of
 * that asks the pace; shipments, orders and steady work each have queues of their own. So a lane that TikTok slowed keeps up
 * only itself, a shop with a large backlog takes turns with the others, and no shipment stands behind a call that still asks.
 */
export function createTurns(pace: Pace) {
  const queues = new Map<string, Queue>();
  const sleeper = createSleeper();
  let stopped = false;

  const queueOf = (name: string) => {
    const queue = queues.get(name) ?? createQueue();
    queues.set(name, queue);
    return queue;
  };

  /** Waits until the app has room; gives up the place when it is the shop that has none. */
  async function askPace(request: TurnRequest): Promise<Turn> {
    for (;;) {
      const turn = await pace.take(request);
      if (turn.granted || turn.by === "shop" || stopped) {
        return turn;
      }
      await sleeper.sleep(Math.min(turn.waitMs, LONGEST_WAIT_MS));
    }
  }

  async function takeTurn<T>({ priority, request, prepare, start }: TurnTaker<T>, kind: string): Promise<T> {
    let preparedAt = -Infinity;
    while (!stopped) {
      if (performance.now() - preparedAt > STALE_MS) {
        await prepare();
        preparedAt = performance.now();
      }
      // The call begins inside the queue's job, so that nothing else runs between its turn and its start.
      const tried = await queueOf(`app ${kind}`).add(priority, async () => {
        const turn = await askPace(request);
        return turn.granted ? { started: await start() } : turn;
      });
      if ("started" in tried) {
        return tried.started;
      }
      await sleeper.sleep(Math.min(tried.waitMs, LONGEST_WAIT_MS));
    }
    throw new CallLimiterStopped();
  }

  return {
    /** Begins a call when its turn has come. Rejects with {@link CallLimiterStopped}, or with what `prepare` throws. */
    async take<T>(taker: TurnTaker<T>): Promise<T> {
      if (stopped) {
        throw new CallLimiterStopped();
      }
      const kind = isUrgent(taker.priority) ? taker.priority : "steady";
      return queueOf(`${taker.lane} ${kind}`).add(taker.priority, () => takeTurn(taker, kind));
    },
    stop(): void {
      stopped = true;
      queues.forEach((queue) => queue.stop());
      sleeper.stop();
    },
  };
}
