/** How the simulator's time begins. */
export interface ClockOptions {
  /** Epoch seconds to begin at. Default: the real time. */
  start?: number;
  /** Time passes by `advance` alone. Default false: real time passes as well. */
  frozen?: boolean;
}

export interface Clock {
  /** Epoch milliseconds of the simulated time. */
  now(): number;
  /** Epoch seconds of the simulated time, as TikTok's fields carry it. */
  seconds(): number;
  /** Moves time on; resolves when everything that fell due on the way has run, each at its own moment. */
  advance(seconds: number): Promise<void>;
  /** Runs `task` once the simulated time reaches `at` (epoch milliseconds). Returns what calls it off. */
  schedule(at: number, task: () => void | Promise<void>): () => void;
  /** Resolves when every task that is due by now has run. */
  runDue(): Promise<void>;
  /** Adds something that must be over before time moves on, such as webhooks on their way. */
  holdFor(pending: () => Promise<void>): void;
  stop(): void;
}

interface Timer {
  at: number;
  task: () => void | Promise<void>;
}

/** Node waits at most this long in one timer. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

export function createClock(options: ClockOptions = {}): Clock {
  const real = () => (options.frozen ? 0 : Date.now());
  let offset = (options.start === undefined ? Date.now() : options.start * 1000) - real();
  let timers: Timer[] = [];
  let stopped = false;
  let wake: NodeJS.Timeout | undefined;
  let queue: Promise<void> = Promise.resolve();
  const holds: (() => Promise<void>)[] = [];

  const now = () => real() + offset;

  function rearm() {
    clearTimeout(wake);
    const next = timers[0];
    if (stopped || options.frozen || !next) return;
    wake = setTimeout(() => void clock.runDue(), Math.min(Math.max(next.at - now(), 0), LONGEST_WAIT_MS));
    wake.unref();
  }

  /** Timers of one moment run side by side, those of different moments one after the other. */
  async function runUntil(end: number) {
    for (;;) {
      await Promise.all(holds.map((pending) => pending()));
      const first = timers[0];
      if (stopped || !first || first.at > end) break;
      const due = timers.filter((timer) => timer.at === first.at);
      timers = timers.filter((timer) => timer.at !== first.at);
      offset += Math.max(0, first.at - now());
      await Promise.all(due.map(async ({ task }) => task()));
    }
    offset += Math.max(0, end - now());
    rearm();
  }

  const enqueue = (run: () => Promise<void>) => {
    const result = queue.then(run);
    queue = result.catch(() => undefined);
    return result;
  };

  const clock: Clock = {
    now,
    seconds: () => Math.floor(now() / 1000),
    advance: (seconds) => enqueue(() => runUntil(now() + seconds * 1000)),
    runDue: () => enqueue(() => runUntil(now())),
    schedule(at, task) {
      const timer: Timer = { at, task };
      const index = timers.findIndex((other) => other.at > at);
      timers.splice(index < 0 ? timers.length : index, 0, timer);
      rearm();
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    holdFor: (pending) => void holds.push(pending),
    stop() {
      stopped = true;
      timers = [];
      clearTimeout(wake);
    },
  };
  return clock;
}
