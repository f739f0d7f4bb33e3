/** Asks until the answer is neither null nor false. Rejects with what was awaited when none comes in time. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false> | T | null | false,
  { withinMs = 60_000, everyMs = 100 } = {},
): Promise<T> {
  const started = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() - started > withinMs) throw new Error(`Waited ${withinMs / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
