import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";

/** What a run wrote of one order, and the failure that it met: what was written stays written. */
export interface Outcome {
  changes: RecordChanges;
  failure: { error: unknown } | null;
}

export const done = (changes: RecordChanges): Outcome => ({ changes, failure: null });
