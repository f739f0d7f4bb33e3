import type { MedusaContainer } from "@medusajs/framework/types";

/**
 * Lets one run of `work` go on at a time per container's process. A call during a run makes it run once more afterwards, and
 * both callers wait for that: what was there when you called has been looked at when your call returns.
 */
export function singleFlight(work: (container: MedusaContainer) => Promise<void>) {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (container: MedusaContainer): Promise<void> => {
    running = work(container).finally(() => {
      running = null;
    });
    return running;
  };
  return (container: MedusaContainer): Promise<void> => {
    if (!running) return start(container);
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start(container);
      });
    return next;
  };
}
