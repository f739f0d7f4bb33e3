import type { MedusaContainer } from "@medusajs/framework/types";
import { deadlines } from "../../../domain/deadlines";
import { dueAt } from "../../../domain/due-at";
import { decideImport } from "../../../domain/import-decision";
import { moneyBreakdown } from "../../../domain/money-breakdown";
import type { VariantMatch } from "../../../domain/order-draft";
import { isForward } from "../../../domain/order-status";
import { takenVariants } from "../../../domain/taken-variants";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import { followOrder } from "../follow/follow-order";
import { discardOrder } from "./discard-order";
import { dropEarly } from "./drop-early";
import { endEarly } from "./end-early";
import { done, type Outcome } from "./outcome";
import type { ReadOrder } from "./read-order";

/**
 * What was done (`none` is left), or is left to do for many in one go: to import an order, or to reserve the stock of one that
 * waits, where the shop wants it so.
 */
export type NextStep = { left: "import" | "reserve"; seen: RecordChanges } | ({ left: "none" } & Outcome);

/** Decides what an order needs, and does it unless that is done for many in one go. */
export async function nextStep(
  container: MedusaContainer,
  shop: Shop,
  order: ReadOrder,
  variants: Map<string, VariantMatch>,
): Promise<NextStep> {
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
  if (record.erased_at && record.import_state === "skipped") {
    await dropEarly(container, order, NOTHING);
    return took({ ...seen, ...GONE });
  }
  if (record.import_state === "imported") {
    const { changes, failure } = await followOrder(container, shop, order);
    return { left: "none", changes: { ...seen, ...changes }, failure };
  }
  const decision = decideImport(tiktokOrder, shop.settings);
  if (isNews)
    notes.note("decided", `order.${decision.action}`, "reason" in decision ? { reason: decision.reason } : {});
  const isComing = decision.action !== "skip";
  await dropEarly(container, order, isComing ? takenVariants(tiktokOrder, shop, variants) : NOTHING);
  switch (decision.action) {
    case "wait": {
      const ended = shop.settings.reserve_early ? done({}) : await endEarly(container, order);
      if (ended.failure) return { left: "none", ...ended };
      return { left: "reserve", seen: { ...seen, ...ended.changes, import_state: "waiting", last_failure: null } };
    }
    case "skip":
      await discardOrder(container, shop, order);
      return took({ ...seen, import_state: "skipped", ...GONE, last_failure: null });
    case "import":
      return { left: "import", seen };
  }
}

const took = (changes: RecordChanges): NextStep => ({ left: "none", ...done(changes) });

/** Whose stock an order takes that does not come. */
const NOTHING: Map<string, VariantMatch> = new Map();

/** What the record of such an order no longer says. */
const GONE: RecordChanges = { open_skus: [], early_lines: null, oversold: null };

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
