/** So many failures in a row, without one answer that makes sense, pause a shop. */
export const FAILURES_TO_PAUSE = 10;
export const FIRST_PAUSE_MS = 5000;
/** A shop that was reconnected is tried again within this time. */
export const LONGEST_PAUSE_MS = 60_000;

export type Admission = { ok: true } | { ok: false; retryAfterMs: number };

/**
 * Spares a shop that only fails: after ten failures in a row its calls are refused for 5 s, then one call probes. If that
 * fails too, the pause doubles, up to a minute; any other outcome ends it.
 */
export interface Circuit {
  /** Whether a call may wait for its turn. Changes nothing. */
  check(shop: string): Admission;
  /** Whether a call may start; it may be the probe, so it must be reported. */
  admit(shop: string): Admission;
  report(shop: string, failing: boolean): void;
  /** The shops that are paused, and for how long. */
  paused(): Map<string, number>;
}

interface State {
  failures: number;
  pauses: number;
  until: number;
  probing: boolean;
}

/** A probe without a report is given up after this; no call takes that long. */
const PROBE_MS = 60_000;

export function createCircuit(now: () => number = () => performance.now()): Circuit {
  const shops = new Map<string, State>();

  const check = (shop: string): Admission => {
    const state = shops.get(shop);
    const wait = state === undefined || state.pauses === 0 ? 0 : state.until - now();
    if (state === undefined || wait <= 0) {
      return { ok: true };
    }
    return { ok: false, retryAfterMs: state.probing ? Math.min(wait, FIRST_PAUSE_MS) : wait };
  };

  return {
    check,
    admit(shop) {
      const admission = check(shop);
      const state = shops.get(shop);
      if (admission.ok && state !== undefined && state.pauses > 0) {
        // The others wait until the probe was reported.
        state.until = now() + PROBE_MS;
        state.probing = true;
      }
      return admission;
    },
    report(shop, failing) {
      if (!failing) {
        shops.delete(shop);
        return;
      }
      const state = shops.get(shop) ?? { failures: 0, pauses: 0, until: 0, probing: false };
      shops.set(shop, state);
      state.failures += 1;
      const late = state.pauses > 0 && !state.probing;
      if (state.failures >= FAILURES_TO_PAUSE && !late) {
        state.until = now() + Math.min(FIRST_PAUSE_MS * 2 ** state.pauses, LONGEST_PAUSE_MS);
        state.pauses += 1;
        state.probing = false;
      }
    },
    paused() {
      const entries = [...shops].map(([shop, { pauses, until }]) => [shop, pauses > 0 ? until - now() : 0] as const);
      return new Map(entries.filter(([, wait]) => wait > 0));
    },
  };
}
