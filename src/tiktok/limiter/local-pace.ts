import { afterRefusal, type Fare, factorAt, UNHINDERED } from "./backoff";
import { APP_BUCKET, type Bucket, GRACE_MS, type Pace, TOGETHER_MS, YIELD_MS } from "./pace";

/** The pace of this process alone. `redis-script.ts` keeps the same rules for many; one set of tests runs on both. */
export function createLocalPace({
  now = () => performance.now(),
  random = Math.random,
}: { now?: () => number; random?: () => number } = {}): Pace {
  const nextStart = new Map<string, number>();
  const fares = new Map<string, Fare>();
  /** By rank, until when a call whose moment has come is waited for. */
  const wanted = new Map<number, number>();
  let refused: { bucket: string; at: number } | null = null;

  const fareOf = (name: string) => fares.get(name) ?? UNHINDERED;
  const readyAt = (buckets: readonly Bucket[]) =>
    Math.max(0, ...buckets.map(({ name }) => Math.max(nextStart.get(name) ?? 0, fareOf(name).since)));

  return {
    async take({ rank, app, shop }) {
      const at = now();
      const [appReady, shopReady] = [readyAt(app), readyAt(shop)];
      const ready = Math.max(appReady, shopReady);
      if (ready > at) {
        const by = shopReady > appReady ? "shop" : "app";
        if (by === "app") {
          wanted.set(rank, ready + GRACE_MS);
        }
        return { granted: false, waitMs: ready - at, by };
      }
      if ([...wanted].some(([other, until]) => other < rank && until > at)) {
        return { granted: false, waitMs: YIELD_MS, by: "app" };
      }
      wanted.delete(rank);
      for (const { name, gapMs, slackMs } of [...app, ...shop]) {
        const due = Math.max(nextStart.get(name) ?? 0, at - slackMs);
        nextStart.set(name, due + gapMs * factorAt(fareOf(name), at));
      }
      return { granted: true };
    },
    async slowDown({ bucket, retryAfterMs }) {
      const refusal = { at: now(), retryAfterMs, random: random() };
      const others = refused !== null && refused.bucket !== bucket && refusal.at - refused.at < TOGETHER_MS;
      refused = { bucket, at: refusal.at };
      fares.set(bucket, afterRefusal(fareOf(bucket), refusal));
      if (others) {
        fares.set(APP_BUCKET, afterRefusal(fareOf(APP_BUCKET), { ...refusal, retryAfterMs: 0 }));
      }
    },
  };
}
