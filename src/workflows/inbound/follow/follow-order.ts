import type { MedusaContainer } from "@medusajs/framework/types";
import { beside, standingOf } from "../../../domain/noted-failure";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { attempt } from "../order/attempt";
import type { Outcome } from "../order/outcome";
import type { ReadOrder } from "../order/read-order";
import type { Follow } from "./follow";
import { followAddress } from "./follow-address";
import { followCancellations } from "./follow-cancellations";
import { followCompletion } from "./follow-completion";
import { followDelivery } from "./follow-delivery";
import { followOversold } from "./follow-oversold";
import { followPayment } from "./follow-payment";
import { followReturns } from "./follow-returns";
import { followSkus } from "./follow-skus";
import { followShipments } from "./follow-shipments";

/** Brings one thing of an order to where TikTok has it, after asking whether it is there already. */
type FollowStep = (follow: Follow) => Promise<RecordChanges>;

/** What is cancelled comes before what is paid and shipped, and what comes back after what went out. */
const STEPS: readonly FollowStep[] = [
  followAddress,
  followCancellations,
  followOversold,
  followSkus,
  followPayment,
  followShipments,
  followDelivery,
  followReturns,
  followCompletion,
];

/**
 * Brings an order that is in Medusa already to where TikTok has it. Each step reads what it needs, so one that fails does
 * not stop those after it, and nothing that was written is forgotten.
 *
 * @returns what the steps wrote, and the first failure among them
 */
export async function followOrder(
  container: MedusaContainer,
  shop: Shop,
  { record, tiktokOrder, aftersales, notes }: ReadOrder,
): Promise<Outcome> {
  if (!aftersales.ok) return { changes: {}, failure: aftersales };
  const follow = { container, shop, record, tiktokOrder, aftersales: aftersales.value, note: notes.note };
  const outcome: Outcome = { changes: {}, failure: null };
  let stands = standingOf(record.last_failure);
  for (const step of STEPS) {
    const written = await attempt(() => step(follow));
    if (!written.ok) {
      outcome.failure ??= written;
      continue;
    }
    const { last_failure, ...changes } = written.value;
    Object.assign(outcome.changes, changes);
    if (last_failure !== undefined) stands = last_failure && beside(stands, last_failure);
  }
  if (stands !== record.last_failure) outcome.changes.last_failure = stands;
  return outcome;
}
