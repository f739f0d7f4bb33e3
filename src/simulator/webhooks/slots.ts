/** Runs jobs in the order they come, at most `limit` at a time. */
export interface Slots {
  /** Resolves when the job has run. */
  run(job: () => Promise<void>): Promise<void>;
  /** Resolves when the jobs of this moment have run; later ones do not count. */
  settled(): Promise<void>;
  /** Resolves when no job runs or waits. */
  idle(): Promise<void>;
  /** Forgets what waits. */
  close(): void;
}

export function createSlots(limit: number): Slots {
  const pending = new Set<Promise<void>>();
  let waiting: { begin: () => void; drop: () => void }[] = [];
  let running = 0;

  function run(job: () => Promise<void>): Promise<void> {
    const turn = new Promise<boolean>((resolve) => {
      const begin = () => {
        running += 1;
        resolve(true);
      };
      if (running < limit) begin();
      else waiting.push({ begin, drop: () => resolve(false) });
    });
    const done = turn.then(async (mayRun) => {
      if (!mayRun) return;
      await job().catch(() => undefined);
      running -= 1;
      waiting.shift()?.begin();
    });
    pending.add(done);
    return done.finally(() => pending.delete(done));
  }

  const settled = async (): Promise<void> => {
    await Promise.all(pending);
  };

  return {
    run,
    settled,
    async idle() {
      while (pending.size > 0) await settled();
    },
    close() {
      const dropped = waiting;
      waiting = [];
      for (const { drop } of dropped) drop();
    },
  };
}
