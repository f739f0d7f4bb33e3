const WITHIN_MS = 60_000;
const EVERY_MS = 150;

/** Asks until there is an answer. Rejects with what was awaited when none comes within a minute. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const started = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() - started > WITHIN_MS) throw new Error(`Waited ${WITHIN_MS / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
