import type { BigNumberValue, MedusaContainer, OrderDTO, OrderLineItemDTO } from "@medusajs/framework/types";
import { ChangeActionType, MathBN, Modules, OrderChangeType } from "@medusajs/framework/utils";
import { minorDigits } from "../../../domain/currency";
import { decimal, plain, sum, ZERO } from "../../../domain/money";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { ReturnRow } from "../../../modules/tiktok-shop/stores/return-store";
import { changeOrder } from "../refund/change-order";
import { readNative } from "./read-native";

const REFERENCE = "tiktok_return";

/**
 * Medusa takes returned units off an order's total at their full worth. Where TikTok gave back less, as when the buyer bears
 * part of it, the seller keeps the rest: a negative credit line, so that the total is again what was paid less what was given
 * back. Where TikTok gave back more, the booking of the refund has credited the rest already; where the money went before
 * Medusa could take the units back, it has credited all of it, which the units then take off once more.
 *
 * @param refunded a decimal string, what the order's books show as refunded for this return
 */
export async function creditKept(
  container: MedusaContainer,
  row: ReturnRow,
  { medusaOrderId, refunded }: { medusaOrderId: string; refunded: string },
): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const native = await readNative(container, row.medusa_return_id);
  if (native?.status !== "received") return;
  const medusaOrder = await orders.retrieveOrder(medusaOrderId, {
    select: ["id", "currency_code", "items.detail", "total"],
    relations: ["credit_lines"],
  });
  if (medusaOrder.credit_lines?.some(({ reference_id }) => reference_id === row.id)) return;
  const worth = worthOf(
    medusaOrder,
    native.items.map(({ item_id }) => item_id),
  );
  const credited = creditedFor(medusaOrder, await refundIdOf(container, row, medusaOrderId));
  const kept = MathBN.add(worth, credited)
    .minus(decimal(refunded))
    .decimalPlaces(minorDigits(medusaOrder.currency_code));
  if (!kept.isGreaterThan(0)) return;
  await changeOrder(container, medusaOrderId, {
    type: OrderChangeType.CREDIT_LINE,
    description: `TikTok return ${row.facts.tiktok_return_id}`,
    actions: [
      {
        action: ChangeActionType.CREDIT_LINE_ADD,
        reference: REFERENCE,
        reference_id: row.id,
        amount: plain(kept.negated()),
      },
    ],
  });
}

/** Of the ledger's row, which credit lines of the refund name. */
async function refundIdOf(container: MedusaContainer, { facts }: ReturnRow, medusaOrderId: string) {
  const rows = await container.resolve(TIKTOK_SHOP_MODULE).refunds.ofOrder(medusaOrderId);
  return rows.find(({ source, tiktok_id }) => source === "return" && tiktok_id === facts.tiktok_return_id)?.id;
}

const creditedFor = ({ credit_lines = [] }: OrderDTO, refundId: string | undefined) =>
  sum(
    credit_lines.flatMap(({ reference_id, amount }) =>
      refundId && reference_id === refundId ? [MathBN.convert(amount)] : [],
    ),
  );

/** Totals that Medusa computes and its type does not name. */
interface ReturnedWorth {
  return_received_total?: BigNumberValue;
  return_dismissed_total?: BigNumberValue;
}

/** What the units were worth that have come back, with tax and less their discounts. */
const worthOf = ({ items }: OrderDTO, itemIds: readonly string[]) =>
  sum([
    ZERO,
    ...(items ?? [])
      .filter(({ id }) => itemIds.includes(id))
      .map((item: OrderLineItemDTO & ReturnedWorth) =>
        MathBN.add(item.return_received_total ?? 0, item.return_dismissed_total ?? 0),
      ),
  ]);
