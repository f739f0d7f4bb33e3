const EVERY_MS = 2000;

/** Publishes at most every 2 s, and once more after the last change. Failures are for others to notice. */
export function createPublisher(publish: () => Promise<void>) {
  let timer: NodeJS.Timeout | null = null;
  return {
    soon(): void {
      if (timer === null) {
        timer = setTimeout(() => {
          timer = null;
          publish().catch(() => undefined);
        }, EVERY_MS);
        timer.unref();
      }
    },
    stop(): void {
      if (timer !== null) {
        clearTimeout(timer);
      }
    },
  };
}
