import type { MedusaContainer } from "@medusajs/framework/types";
import { deadlines } from "../../../domain/deadlines";
import { dueAt } from "../../../domain/due-at";
import { decideImport } from "../../../domain/import-decision";
import { moneyBreakdown } from "../../../domain/money-breakdown";
import { isForward } from "../../../domain/order-status";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import { discardOrder } from "./discard-order";
import { followOrder } from "./follow-order";

/** What to note in the record; an order to be imported is left to the import, which does many in one go. */
export interface NextStep {
  isImport: boolean;
  changes: RecordChanges;
}

/** Decides what an order needs, and does it unless that is its import. */
export async function nextStep(
  container: MedusaContainer,
  shop: Shop,
  record: OrderRecord,
  tiktokOrder: TiktokOrder,
): Promise<NextStep> {
  const stored = record.tiktok_status && {
    status: record.tiktok_status,
    update_time: record.tiktok_updated_at ? record.tiktok_updated_at.getTime() / 1000 : null,
  };
  if (stored && !isForward(stored, tiktokOrder)) return done({ synced_at: new Date() });
  const seen: RecordChanges = {
    tiktok_status: tiktokOrder.status,
    tiktok_updated_at: tiktokOrder.update_time ? new Date(tiktokOrder.update_time * 1000) : null,
    money: moneyBreakdown(tiktokOrder),
    ...(tiktokOrder.create_time && { placed_at: new Date(tiktokOrder.create_time * 1000) }),
    deadlines: deadlines(tiktokOrder),
    due_at: dueAt(tiktokOrder),
    synced_at: new Date(),
  };
  // What is erased stays so: nothing of the buyer is taken over any more, and an order that is not in Medusa stays out.
  if (record.erased_at) return done(seen);
  if (record.import_state === "imported") {
    return done({ ...seen, ...(await followOrder(container, record, tiktokOrder)) });
  }
  const decision = decideImport(tiktokOrder, shop.settings);
  switch (decision.action) {
    case "wait":
      return done({ ...seen, import_state: "waiting", last_failure: null });
    case "skip":
      await discardOrder(container, record.medusa_order_id);
      return done({ ...seen, import_state: "skipped", last_failure: null });
    case "import":
      return { isImport: true, changes: seen };
  }
}

const done = (changes: RecordChanges): NextStep => ({ isImport: false, changes });
