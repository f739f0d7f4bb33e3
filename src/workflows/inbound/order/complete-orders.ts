import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { isMasked } from "../../../domain/address";
import { addressMark } from "../../../domain/address-mark";
import type { OrderDraft, VariantMatch } from "../../../domain/order-draft";
import { lackOf } from "../../../domain/oversold";
import type { PaymentPlan } from "../../../domain/payment-plan";
import type { OpenSku } from "../../../modules/tiktok-shop/stores/open-sku-store";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { failureOf } from "../../failure";
import { announce } from "./announce";
import { attempt, type Attempt } from "./attempt";
import { payNewOrders } from "./pay-new-orders";
import { type Lacking, nothingReserved, reserveStock } from "./reserve-stock";
import { type Due, settlePayment } from "./settle-payment";

/** An order that is to be in Medusa, and what that takes. */
export interface OpenOrder {
  record: OrderRecord;
  draft: OrderDraft;
  due: { amount: string; plan: PaymentPlan };
  /** Whose stock it takes, by TikTok's SKU id. */
  variants: Map<string, VariantMatch>;
  /** Its goods had left before the shop was connected, and were the store's. */
  left_before: boolean;
  /** What of it no variant stands for yet. */
  open_skus: OpenSku[];
}

/** One whose native order was made just now. */
export interface FreshOrder extends OpenOrder {
  medusaOrder: OrderDTO;
}

/**
 * Gives orders their reservations and payments, and announces them. Those made just now have nothing yet, so theirs are
 * written in one go. An order that an earlier run began, or one of several that could not be completed in one go, is
 * completed by itself, each part after asking whether it is there already.
 *
 * @returns what to note in each record, by TikTok's order id
 */
export async function completeOrders(
  container: MedusaContainer,
  shop: Shop,
  { fresh, begun }: { fresh: FreshOrder[]; begun: OpenOrder[] },
): Promise<Map<string, Attempt<RecordChanges>>> {
  const outcomes = new Map<string, Attempt<RecordChanges>>();
  const complete = async (order: OpenOrder) => {
    const outcome = await attempt(() => completeBegun(container, shop, order));
    outcomes.set(order.record.tiktok_order_id, outcome);
  };
  const together = await attempt(() => completeFresh(container, shop, fresh));
  if (together.ok) for (const [id, value] of together.value) outcomes.set(id, { ok: true, value });
  else if (fresh.length > 1) for (const order of fresh) await complete(order);
  else for (const order of fresh) outcomes.set(order.record.tiktok_order_id, together);
  for (const order of begun) await complete(order);
  return outcomes;
}

async function completeFresh(
  container: MedusaContainer,
  shop: Shop,
  orders: FreshOrder[],
): Promise<[tiktokOrderId: string, RecordChanges][]> {
  if (orders.length === 0) return [];
  // Those that reserved early come first: what is lacking is lacking to the others.
  const early = orders.filter(({ record }) => record.early_lines !== null);
  const takers = [...early, ...orders.filter((order) => !early.includes(order))];
  const lacking = await reserveStock(container, shop, takers, early.length === 0);
  await payNewOrders(
    container,
    orders.flatMap(({ medusaOrder, due }) => (isDue(due) ? { medusaOrder, ...due } : [])),
  );
  const records = orders.map((order) => order.record);
  const announced = await announce(container, shop, records);
  return orders.map((order, index) => [
    order.record.tiktok_order_id,
    imported(order, lacking.get(order.medusaOrder.id), announced[index] ?? null),
  ]);
}

async function completeBegun(container: MedusaContainer, shop: Shop, order: OpenOrder): Promise<RecordChanges> {
  const medusaOrder = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(order.record.medusa_order_id, { relations: ["items", "transactions"] });
  const lacking = await reserveStock(container, shop, [{ medusaOrder, variants: order.variants }], false);
  if (isDue(order.due)) await settlePayment(container, medusaOrder, order.due);
  const [announced = null] = await announce(container, shop, [order.record]);
  return imported(order, lacking.get(medusaOrder.id), announced);
}

const isDue = (due: OpenOrder["due"]): due is Due => due.plan !== "none";

function imported(
  { record, draft, due, left_before, open_skus }: OpenOrder,
  lacking: Lacking | undefined,
  announced: Date | null,
): RecordChanges {
  const now = new Date();
  const { unstocked = [], oversold = [] } = lacking ?? {};
  const address = draft.shipping_address && !isMasked(draft.shipping_address) ? draft.shipping_address : null;
  return {
    import_state: "imported",
    held_for: null,
    open_skus,
    oversold: lackOf(record, oversold),
    reserved_at: record.reserved_at ?? now,
    early_lines: null,
    left_before,
    captured_at: due.plan === "authorize" ? null : now,
    address_filled_at: address && now,
    address_mark: address && addressMark(address, draft.billing_address?.metadata ?? null),
    placed_emitted_at: announced,
    last_failure: unstocked.length > 0 ? failureOf(nothingReserved(unstocked)) : null,
  };
}
