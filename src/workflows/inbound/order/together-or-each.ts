import { attempt, type Attempt } from "./attempt";
import { attemptEach } from "./attempt-each";

/** Does something to several at once. @returns what came of each, in their order */
type Work<Item, Value> = (items: Item[]) => Promise<Value[]>;

/**
 * Does something to all of these in one go. Where that fails it is done to each by itself, so that the one that is to blame stops
 * none of the others.
 *
 * @param again how it is done to one, after a try together that may have had an effect
 */
export async function togetherOrEach<Item, Value>(
  items: Item[],
  work: Work<Item, Value>,
  again: Work<Item, Value> = work,
): Promise<[Item, Attempt<Value>][]> {
  if (items.length === 0) return [];
  const together = await attempt(() => work(items));
  if (together.ok) return items.map((item, index) => [item, { ok: true, value: together.value[index] as Value }]);
  if (items.length === 1) return items.map((item) => [item, together]);
  return attemptEach(items, async (item) => (await again([item]))[0] as Value);
}
