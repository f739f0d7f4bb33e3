import { settledCancellations, statedRefunds } from "../../../domain/cancellation";
import { decimal, plain, sum, ZERO } from "../../../domain/money";
import type { PlatformDiscountMode } from "../../../domain/platform-funding";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Follow } from "../follow/follow";
import { capturedPayment, leftOf } from "../refund/captured-payment";
import { settleRefund } from "../refund/settle-refund";

/**
 * Refunds all that is left of a cancelled order's payment, under the id of the cancellation that ended it, after every refund
 * that an earlier run wrote down and did not finish.
 */
export async function refundRest({ container, record, tiktokOrder, aftersales, note }: Follow): Promise<void> {
  const { refunds } = container.resolve(TIKTOK_SHOP_MODULE);
  const settle = async (refund: Parameters<typeof settleRefund>[2]) => {
    const settled = await settleRefund(container, record, refund);
    if (settled.outcome !== "refunded" || !settled.isNew) return;
    note("written", "refund.booked", {
      amount: settled.amount,
      currency: refund.currency,
      tiktok_id: refund.tiktok_id,
    });
  };
  const rows = await refunds.ofOrder(record.medusa_order_id);
  for (const { source, tiktok_id, amount, currency } of rows) await settle({ source, tiktok_id, amount, currency });
  const payment = await capturedPayment(container, record.medusa_order_id);
  const left = payment && leftOf(payment);
  if (!left?.isGreaterThan(0)) return;
  const used = new Set(rows.map(({ tiktok_id }) => tiktok_id));
  const last = settledCancellations(aftersales.cancellations)
    .filter(({ cancel_id }) => !used.has(cancel_id))
    .at(-1);
  await settle({
    source: "cancel",
    tiktok_id: last?.cancel_id ?? `order:${tiktokOrder.id}`,
    amount: plain(left),
    currency: payment?.currency_code.toUpperCase() ?? "",
  });
}

/**
 * A sentence where TikTok gave its buyer another sum back than the order's payment was refunded by. Where the order counts
 * what TikTok pays as the seller's revenue, the two are not the same money.
 */
export async function refundDifference(
  { container, record, aftersales }: Follow,
  mode: PlatformDiscountMode,
): Promise<string | null> {
  const stated = statedRefunds(aftersales.cancellations);
  if (stated === null || mode === "is_revenue") return null;
  const rows = await container.resolve(TIKTOK_SHOP_MODULE).refunds.ofOrder(record.medusa_order_id);
  const booked = rows.filter(({ state }) => state === "booked");
  const cancelled = booked.filter(({ source }) => source === "cancel");
  const [all, refunded] = [booked, cancelled].map((some) => sum([ZERO, ...some.map(({ amount }) => decimal(amount))]));
  const currency = cancelled[0]?.currency;
  // Sources do not say whether a cancellation counts what was given back for a return before.
  if (!currency || !refunded || refunded.isEqualTo(stated) || all?.isEqualTo(stated)) return null;
  return (
    `TikTok says that the buyer of this cancelled order got ${plain(stated)} ${currency} back, but ${plain(refunded)} ` +
    `${currency} of its payment was left and refunded: ${plain(refunded.minus(stated))} ${currency} differ. Compare the ` +
    "order with Seller Center."
  );
}
