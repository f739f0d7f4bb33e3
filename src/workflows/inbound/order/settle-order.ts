import { standingOf, whileFollowing } from "../../../domain/noted-failure";
import type { LockedRecords, OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { FailureDto } from "../../../types/dto";
import { toFailure } from "../../failure";
import type { Outcome } from "./outcome";
import type { ReadOrder } from "./read-order";

/** Saves what became of an order. What was noted the last time already is no news for its timeline. */
export async function settleOrder(
  save: LockedRecords["save"],
  { record, notes }: Pick<ReadOrder, "record" | "notes">,
  { changes, failure }: Outcome,
): Promise<void> {
  const before = record.last_failure?.message;
  const failed = failure && toFailure(failure.error);
  await save(record, failed ? { ...changes, ...failedIn(record, changes, failed) } : changes);
  const news = failed ?? changes.last_failure;
  if (!news || before?.includes(news.message)) return;
  const { message, code } = news;
  const what = failed ? "order.failed" : record.import_state === "held" ? "order.held" : "order.flagged";
  notes.note("decided", what, { message, code });
}

/** An order that is complete stays so, whatever a later step runs into, and so does what was to be told of it. */
function failedIn(record: OrderRecord, { last_failure }: RecordChanges, failure: FailureDto): RecordChanges {
  if (record.import_state !== "imported") return { import_state: "failed", last_failure: failure };
  const stands = last_failure === undefined ? standingOf(record.last_failure) : last_failure;
  return { last_failure: whileFollowing(stands, failure) };
}
