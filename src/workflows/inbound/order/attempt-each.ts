import { attempt, type Attempt } from "./attempt";

/** Does something to each of these, one after the other. */
export async function attemptEach<Item, Value>(
  items: Item[],
  work: (item: Item) => Promise<Value>,
): Promise<[Item, Attempt<Value>][]> {
  const results: [Item, Attempt<Value>][] = [];
  for (const item of items) results.push([item, await attempt(() => work(item))]);
  return results;
}
