import type { MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { decimal, isZero, plain } from "../../../domain/money";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { LockedRecord } from "../../../modules/tiktok-shop/stores/record-store";
import type { ConfirmedRefund, RefundRow } from "../../../modules/tiktok-shop/stores/refund-store";
import { reassignPayment } from "../order/payment-of";
import { bookRefund } from "./book-refund";
import { capturedPayment, leftOf } from "./captured-payment";

/** What TikTok says of a refund. */
type StatedRefund = Pick<ConfirmedRefund, "source" | "tiktok_id" | "amount" | "currency">;

/**
 * `nothing`: no money was taken. `short`: the payment has less left than TikTok gave back; a person has to look. `refunded`: the
 * books show `amount`; this run wrote them where it is `isNew`, and `sentence` says where TikTok names another amount by now.
 */
export type RefundOutcome =
  | { outcome: "refunded"; amount: string; isNew: boolean; sentence: string | null }
  | { outcome: "nothing" }
  | { outcome: "short"; sentence: string };

/**
 * Follows a refund that TikTok confirmed: writes it down, refunds exactly that amount of the order's payment once, reads
 * back that the refund is there, and books it in the order. To be called under the lock of the order's record; however often,
 * and wherever an earlier run was cut off, there is one refund in the end.
 */
export async function settleRefund(
  container: MedusaContainer,
  { id: record_id, shop_id, medusa_order_id }: LockedRecord,
  confirmed: StatedRefund,
): Promise<RefundOutcome> {
  const { refunds } = container.resolve(TIKTOK_SHOP_MODULE);
  const known = await refunds.find({ shop_id, ...confirmed });
  if (known?.state === "booked") return refunded(known, confirmed, false);
  const payment = await capturedPayment(container, medusa_order_id);
  if (!payment || isZero(confirmed.amount)) return { outcome: "nothing" };
  const row = await refunds.confirm({ shop_id, record_id, medusa_order_id, ...confirmed });
  if (!(await isKept(container, row, payment))) {
    const left = leftOf(payment);
    if (left.isLessThan(row.amount)) return { outcome: "short", sentence: tooLittle(row, plain(left)) };
    await refund(container, row, payment);
  }
  const settled = await refunds.get(row.id);
  const paid = await capturedPayment(container, medusa_order_id);
  if (!paid || !settled.refund_id || !paid.refunds?.some(({ id }) => id === settled.refund_id)) throw notThere(row);
  await bookRefund(container, settled, paid);
  await refunds.book(row.id);
  return refunded(row, confirmed, true);
}

const refunded = (row: RefundRow, { amount }: StatedRefund, isNew: boolean): RefundOutcome => ({
  outcome: "refunded",
  amount: row.amount,
  isNew,
  sentence: decimal(row.amount).isEqualTo(decimal(amount)) ? null : changed(row, amount),
});

/**
 * Whether a refund of an earlier run stands already. The payment module writes a refund down, asks the provider, and takes
 * it away again when refused: one that a run left in between is ours by its mark, and one that was let through and is gone
 * has to be made anew.
 */
async function isKept(container: MedusaContainer, row: RefundRow, payment: PaymentDTO): Promise<boolean> {
  const { refunds } = container.resolve(TIKTOK_SHOP_MODULE);
  if (row.refund_id && payment.refunds?.some(({ id }) => id === row.refund_id)) return true;
  if (row.refund_id) await refunds.reopen(row.id, row.refund_id);
  const mine = payment.refunds?.find((candidate) => markOf(candidate) === row.id);
  return mine !== undefined && (await refunds.letThrough(row.id, mine.id));
}

async function refund(container: MedusaContainer, row: RefundRow, payment: PaymentDTO): Promise<void> {
  const { refunds } = container.resolve(TIKTOK_SHOP_MODULE);
  const payments = container.resolve(Modules.PAYMENT);
  await reassignPayment(container, row.medusa_order_id);
  await refunds.open(row.id, payment.id);
  try {
    const { refunds: all } = await payments.refundPayment({
      payment_id: payment.id,
      amount: row.amount,
      note: `TikTok ${row.source} ${row.tiktok_id}`,
      metadata: { tiktok_refund_id: row.id },
    });
    const made = all?.find((candidate) => markOf(candidate) === row.id);
    // A provider of ours has tied them already; where none stands between, this does, and only one of two can win.
    if (made && !(await refunds.letThrough(row.id, made.id))) await payments.deleteRefunds([made.id]);
  } catch (error) {
    // The provider lets one refund through: if that was another than this one, it stands all the same.
    if ((await refunds.get(row.id)).state === "confirmed") throw error;
  }
}

/** The row that a refund of ours was made for; its type does not name the metadata. */
const markOf = (candidate: RefundDTO): unknown =>
  (candidate as { metadata?: Record<string, unknown> | null }).metadata?.["tiktok_refund_id"];

const tooLittle = ({ amount, currency, source, tiktok_id }: RefundRow, left: string) =>
  `TikTok refunded ${amount} ${currency} (${source} ${tiktok_id}), but only ${left} ${currency} of the order's payment is ` +
  "left in Medusa: some of it was refunded here by hand. Nothing more was refunded; compare the order with Seller Center.";

const changed = ({ amount, currency, source, tiktok_id }: RefundRow, stated: string) =>
  `TikTok says ${stated} ${currency} of the refund of the ${source} ${tiktok_id}, and said ${amount} ${currency} when it was ` +
  "booked, which stands in Medusa. Compare the order with Seller Center.";

const notThere = ({ amount, currency }: RefundRow) =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The refund of ${amount} ${currency} that TikTok confirmed is not on the order's payment yet. It is tried again.`,
  );
