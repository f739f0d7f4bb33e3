import { receive, receiveLater } from "./boxes";
import { failOnce } from "./import-steps";
import type { Store } from "./with-store";

/** What TikTok's message asks for is cut off in its middle, once, before or after a step took effect; what remains is done later. */
export async function cutOff(store: Store, step: Parameters<typeof failOnce>[1], tookEffect: boolean): Promise<void> {
  const restore = failOnce(store.container, step, tookEffect);
  await receive(store);
  expect([step, restore()]).toEqual([step, true]);
  await receiveLater(store);
}
