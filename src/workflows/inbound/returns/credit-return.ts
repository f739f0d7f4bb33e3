import type { BigNumberValue, MedusaContainer, OrderDTO, OrderLineItemDTO } from "@medusajs/framework/types";
import { ChangeActionType, MathBN, Modules, OrderChangeType, OrderStatus } from "@medusajs/framework/utils";
import { minorDigits } from "../../../domain/currency";
import { decimal, plain, sum, ZERO } from "../../../domain/money";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { ReturnRow } from "../../../modules/tiktok-shop/stores/return-store";
import { changeOrder } from "../refund/change-order";
import { readNative } from "./read-native";

const REFERENCE = "tiktok_return";

/**
 * Medusa takes returned units off an order's total at their full worth, and TikTok may give back another amount: less, where
 * the buyer bears part of it, more, or all of it before Medusa could take the units back. Credit lines make up the
 * difference, so that the return lowers the total by exactly what was given back, whenever which part of it came to be.
 *
 * @param refunded a decimal string, what the order's books show as refunded for this return
 */
export async function creditReturn(
  container: MedusaContainer,
  row: ReturnRow,
  { medusaOrderId, refunded }: { medusaOrderId: string; refunded: string },
): Promise<void> {
  const native = await readNative(container, row.medusa_return_id);
  const medusaOrder = await container.resolve(Modules.ORDER).retrieveOrder(medusaOrderId, {
    select: ["id", "status", "currency_code", "items.detail", "total"],
    relations: ["credit_lines"],
  });
  if (medusaOrder.status === OrderStatus.CANCELED) return;
  const received = native && native.status !== "canceled" ? native.items : [];
  const worth = worthOf(
    medusaOrder,
    received.map(({ item_id }) => item_id),
  );
  const credited = creditedBy(medusaOrder, [row.id, await refundIdOf(container, row, medusaOrderId)]);
  const missing = MathBN.sub(decimal(refunded), worth, credited).decimalPlaces(minorDigits(medusaOrder.currency_code));
  if (missing.isZero()) return;
  const line = { reference: REFERENCE, reference_id: row.id, amount: plain(missing) };
  await changeOrder(container, medusaOrderId, {
    type: OrderChangeType.CREDIT_LINE,
    description: `TikTok return ${row.facts.tiktok_return_id}`,
    actions: [{ action: ChangeActionType.CREDIT_LINE_ADD, ...line }],
  });
}

/** Of the ledger's row, which the credit line of a refund names. */
async function refundIdOf(container: MedusaContainer, { facts }: ReturnRow, medusaOrderId: string): Promise<string> {
  const rows = await container.resolve(TIKTOK_SHOP_MODULE).refunds.ofOrder(medusaOrderId);
  return rows.find(({ source, tiktok_id }) => source === "return" && tiktok_id === facts.tiktok_return_id)?.id ?? "";
}

const creditedBy = ({ credit_lines }: OrderDTO, references: string[]) =>
  sum([
    ZERO,
    ...(credit_lines ?? [])
      .filter(({ reference_id }) => references.includes(reference_id ?? ""))
      .map(({ amount }) => MathBN.convert(amount)),
  ]);

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
