import Bottleneck from "bottleneck";
import { type CallPriority, rankOf } from "./priority";
import { CallLimiterStopped } from "./refusals";

/** Runs one job at a time, the most urgent first, those of one priority in the order they came. */
export interface Queue {
  /** Settles as the job does; rejects with {@link CallLimiterStopped} when the queue stops before the job began. */
  add<T>(priority: CallPriority, job: () => Promise<T>): Promise<T>;
  /** Refuses what waits and what comes later. */
  stop(): void;
}

/** Bottleneck keeps the order; when a call may start is the pace's to say. Why: docs/adr/0007. */
export function createQueue(): Queue {
  const bottleneck = new Bottleneck({ maxConcurrent: 1 });
  let stopped = false;
  return {
    async add(priority, job) {
      // What the job throws travels in a value: whatever Bottleneck itself throws means that it stopped.
      const settled = await bottleneck
        .schedule({ priority: rankOf(priority) }, () =>
          job().then(
            (value) => ({ value }),
            (error: unknown) => ({ error }),
          ),
        )
        .catch((): never => {
          throw new CallLimiterStopped();
        });
      if ("error" in settled) {
        throw settled.error;
      }
      return settled.value;
    },
    stop() {
      if (!stopped) {
        stopped = true;
        // Settles when the running job ended, which nobody has to wait for.
        bottleneck.stop({ dropWaitingJobs: true }).catch(() => undefined);
      }
    },
  };
}
