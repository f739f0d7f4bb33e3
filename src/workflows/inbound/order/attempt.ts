/** What became of one of many things that are tried side by side: none of them stops the others. */
export type Attempt<Value> = { ok: true; value: Value } | { ok: false; error: unknown };

export async function attempt<Value>(work: () => Value | Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
}
