import { Modules } from "@medusajs/framework/utils";
import { TestEventUtils } from "@medusajs/test-utils";
import type { Store } from "./with-store";

/** Does something, and waits until every subscriber to the event that follows from it has run. */
export async function heard<T>(store: Store, event: string, act: () => Promise<T>): Promise<T> {
  const executed: Promise<unknown> = TestEventUtils.waitSubscribersExecution(
    event,
    store.container.resolve(Modules.EVENT_BUS),
  );
  const result = await act();
  await executed;
  return result;
}
