/** Runs jobs in the order they come, at most `limit` at a time. */
export interface Slots {
  /** Resolves when the job has run. */
  run(job: () => Promise<void>): Promise<void>;
  /** Resolves when no job runs or waits. */
  idle(): Promise<void>;
  /** Forgets what waits. */
  close(): void;
}

export function createSlots(limit: number): Slots {
  let waiting: (() => void)[] = [];
  let sleepers: (() => void)[] = [];
  let running = 0;

  function settle(): void {
    running -= 1;
    waiting.shift()?.();
    if (running > 0) return;
    for (const wake of sleepers) wake();
    sleepers = [];
  }

  return {
    run: (job) =>
      new Promise((resolve) => {
        const begin = () => {
          running += 1;
          void job()
            .catch(() => undefined)
            .finally(() => {
              resolve();
              settle();
            });
        };
        if (running < limit) begin();
        else waiting.push(begin);
      }),
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => sleepers.push(resolve))),
    close() {
      waiting = [];
    },
  };
}
