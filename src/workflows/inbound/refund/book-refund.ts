import type {
  MedusaContainer,
  OrderDTO,
  PaymentCollectionUpdatableFields,
  PaymentDTO,
} from "@medusajs/framework/types";
import { ChangeActionType, MathBN, Modules, OrderChangeType } from "@medusajs/framework/utils";
import { plain, ZERO } from "../../../domain/money";
import type { RefundRow } from "../../../modules/tiktok-shop/stores/refund-store";
import { changeOrder } from "./change-order";

/** What a credit line that stands for a refund names as its reason. */
const REFERENCE = "tiktok_refund";

/**
 * Brings the native order's books in line with a refund that its payment has: the sums of the payment collection, the
 * order's ledger, and, for what no cancelled or returned line has taken off the total already, a credit line. Each only if
 * it is not so yet, so that the order's total is again what was paid less what was given back.
 */
export async function bookRefund(container: MedusaContainer, row: RefundRow, payment: PaymentDTO): Promise<void> {
  const refunded = (payment.refunds ?? []).reduce((total, refund) => MathBN.add(total, refund.amount), ZERO);
  // `refunded_amount` is stored as given, although the type does not name it.
  await container.resolve(Modules.PAYMENT).updatePaymentCollections(payment.payment_collection_id, {
    refunded_amount: refunded,
  } as unknown as PaymentCollectionUpdatableFields);
  await noteTransaction(container, row, refunded);
  await creditRest(container, row);
}

/**
 * The ledger shows what the payment has given back, and no more: Medusa's own cancellation notes a refund even where the
 * provider refused it, which then stands for ours.
 */
async function noteTransaction(container: MedusaContainer, row: RefundRow, refunded: typeof ZERO): Promise<void> {
  const { transactions = [] } = await readOrder(container, row.medusa_order_id);
  if (transactions.some(({ reference_id }) => reference_id === row.refund_id)) return;
  const noted = transactions.reduce((total, { amount }) => MathBN.sub(total, MathBN.min(amount, 0)), ZERO);
  const missing = MathBN.min(row.amount, MathBN.sub(refunded, noted));
  if (!missing.isGreaterThan(0)) return;
  await container.resolve(Modules.ORDER).addOrderTransactions({
    order_id: row.medusa_order_id,
    amount: plain(missing.negated()),
    currency_code: row.currency.toLowerCase(),
    reference: "refund",
    reference_id: row.refund_id ?? undefined,
  });
}

/** The order's pending difference would not do: Medusa takes off it what somebody has only asked to return. */
async function creditRest(container: MedusaContainer, row: RefundRow): Promise<void> {
  const { total, transactions = [], credit_lines = [] } = await readOrder(container, row.medusa_order_id);
  if (credit_lines.some(({ reference_id }) => reference_id === row.id)) return;
  // What is less than any amount of TikTok's comes from the rates of taxes, which have 20 digits.
  const open = transactions.reduce((left, { amount }) => MathBN.sub(left, amount), MathBN.convert(total));
  const rest = MathBN.min(row.amount, open).decimalPlaces(6);
  if (!rest.isGreaterThan(0)) return;
  await changeOrder(container, row.medusa_order_id, {
    type: OrderChangeType.CREDIT_LINE,
    description: `TikTok ${row.source} ${row.tiktok_id}`,
    actions: [
      { action: ChangeActionType.CREDIT_LINE_ADD, reference: REFERENCE, reference_id: row.id, amount: plain(rest) },
    ],
  });
}

const readOrder = (container: MedusaContainer, medusaOrderId: string): Promise<OrderDTO> =>
  container
    .resolve(Modules.ORDER)
    .retrieveOrder(medusaOrderId, { select: ["id", "total"], relations: ["transactions", "credit_lines"] });
