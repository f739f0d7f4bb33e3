import type { LockedRecords, OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { toFailure } from "../../failure";
import type { Outcome } from "./outcome";
import type { ReadOrder } from "./read-order";

/** Saves what became of an order. The same failure as the last time is no news for its timeline. */
export async function settleOrder(
  save: LockedRecords["save"],
  { record, notes }: ReadOrder,
  { changes, failure }: Outcome,
): Promise<void> {
  const before = record.last_failure?.message;
  const all = failure ? { ...changes, ...failed(record, failure.error) } : changes;
  await save(record, all);
  const after = all.last_failure;
  if (!after || after.message === before) return;
  const { message, code } = after;
  const what = failure ? "order.failed" : record.import_state === "held" ? "order.held" : "order.flagged";
  notes.note("decided", what, { message, code });
}

/** An order that is complete stays so, whatever a later step runs into. */
const failed = ({ import_state }: OrderRecord, error: unknown): RecordChanges =>
  import_state === "imported"
    ? { last_failure: { ...toFailure(error), following: true } }
    : { import_state: "failed", last_failure: toFailure(error) };
