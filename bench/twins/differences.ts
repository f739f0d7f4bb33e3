import type { MedusaState } from "./medusa-state";

/** What of two states is not the same, as a sentence; null when they are alike. */
export function difference(inOrder: MedusaState | undefined, atRandom: MedusaState | undefined): string | null {
  if (isGone(inOrder) && isGone(atRandom)) return null;
  const [left, right] = [inOrder?.order ?? null, atRandom?.order ?? null];
  if (!left || !right || inOrder?.record !== atRandom?.record) {
    return `${inOrder?.record ?? "never heard of"}${left ? ", in Medusa" : ""} against ${atRandom?.record ?? "never heard of"}${right ? ", in Medusa" : ""}`;
  }
  const parts = Object.keys(left).filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
  if (parts.length === 0) return null;
  return parts.map((name) => `${name} ${JSON.stringify(left[name])} against ${JSON.stringify(right[name])}`).join("; ");
}

/**
 * Nothing is owed, kept or sent of it. A store that heard of an order only after it was cancelled has no order of it, one
 * that heard of it in between has a cancelled one: both say the same.
 */
function isGone(state: MedusaState | undefined): boolean {
  if (!state?.order) return state === undefined || ["skipped", "waiting", "received"].includes(state.record);
  const { status, reservations, fulfilments, ledger } = state.order as {
    status: string;
    reservations: unknown[];
    fulfilments: unknown[];
    ledger: { amount: number }[];
  };
  const cents = ledger.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  return status === "canceled" && reservations.length === 0 && fulfilments.length === 0 && cents === 0;
}
