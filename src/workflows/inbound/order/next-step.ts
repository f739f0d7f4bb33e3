import type { MedusaContainer } from "@medusajs/framework/types";
import { deadlines } from "../../../domain/deadlines";
import { dueAt } from "../../../domain/due-at";
import { decideImport } from "../../../domain/import-decision";
import { moneyBreakdown } from "../../../domain/money-breakdown";
import { isForward } from "../../../domain/order-status";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import { followOrder } from "../follow/follow-order";
import { discardOrder } from "./discard-order";
import { done, type Outcome } from "./outcome";
import type { ReadOrder } from "./read-order";

/** What was done; an order to be imported is left to the import, which does many in one go. */
export type NextStep = { isImport: true; seen: RecordChanges } | ({ isImport: false } & Outcome);

/** Decides what an order needs, and does it unless that is its import. */
export async function nextStep(container: MedusaContainer, shop: Shop, order: ReadOrder): Promise<NextStep> {
  const { record, tiktokOrder, notes } = order;
  const stored = record.tiktok_status && {
    status: record.tiktok_status,
    update_time: record.tiktok_updated_at ? record.tiktok_updated_at.getTime() / 1000 : null,
  };
  if (stored && !isForward(stored, tiktokOrder)) return took({ synced_at: new Date() });
  const seen = seenOf(tiktokOrder);
  const { status, update_time } = tiktokOrder;
  const isNews = !stored || stored.status !== status || stored.update_time !== update_time;
  if (isNews) notes.note("read", "order", { status, updated_at: seen.tiktok_updated_at?.toISOString() ?? null });
  // What is erased stays so: an order that was not in Medusa stays out. One that was goes on without its buyer.
  if (record.erased_at && record.import_state === "skipped") return took(seen);
  if (record.import_state === "imported") {
    const { changes, failure } = await followOrder(container, shop, order);
    return { isImport: false, changes: { ...seen, ...changes }, failure };
  }
  const decision = decideImport(tiktokOrder, shop.settings);
  if (isNews)
    notes.note("decided", `order.${decision.action}`, "reason" in decision ? { reason: decision.reason } : {});
  switch (decision.action) {
    case "wait":
      return took({ ...seen, import_state: "waiting", last_failure: null });
    case "skip":
      await discardOrder(container, shop, order);
      return took({ ...seen, import_state: "skipped", last_failure: null });
    case "import":
      return { isImport: true, seen };
  }
}

const took = (changes: RecordChanges): NextStep => ({ isImport: false, ...done(changes) });

/** What the record keeps of an order as TikTok has it. */
const seenOf = (tiktokOrder: TiktokOrder): RecordChanges & Pick<OrderRecord, "tiktok_updated_at"> => ({
  tiktok_status: tiktokOrder.status,
  tiktok_updated_at: tiktokOrder.update_time ? new Date(tiktokOrder.update_time * 1000) : null,
  money: moneyBreakdown(tiktokOrder),
  ...(tiktokOrder.create_time && { placed_at: new Date(tiktokOrder.create_time * 1000) }),
  deadlines: deadlines(tiktokOrder),
  due_at: dueAt(tiktokOrder),
  synced_at: new Date(),
});
