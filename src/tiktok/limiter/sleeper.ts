/** Sleeps that all end when something stops; none begins after that. */
export interface Sleeper {
  sleep(milliseconds: number): Promise<void>;
  stop(): void;
}

export function createSleeper(): Sleeper {
  let stopped = false;
  const wakers = new Set<() => void>();
  return {
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        if (stopped) {
          resolve();
          return;
        }
        const wake = () => {
          clearTimeout(timer);
          wakers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.ceil(milliseconds));
        wakers.add(wake);
      }),
    stop() {
      stopped = true;
      wakers.forEach((wake) => wake());
    },
  };
}
