import type { OrderDTO } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { minorDigits } from "../../../domain/currency";
import { plain } from "../../../domain/money";
import { modeOf, orderTotal } from "../../../domain/order-total";
import { isClosedUnseen, isRefundedInFull, planPayment } from "../../../domain/payment-plan";
import { returnFacts } from "../../../domain/return-facts";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { failureOf } from "../../failure";
import { dropUncollected } from "../cancel/drop-uncollected";
import { settlePayment } from "../order/settle-payment";
import type { Follow } from "./follow";

/**
 * Captures the cash of an order once it is delivered: of lines that were cancelled until then nobody collected any. An order
 * that TikTok has closed was delivered, unless all of it was refunded on its way: then nobody paid, and the payment ends.
 */
export async function followPayment(follow: Follow): Promise<RecordChanges> {
  const { container, record, tiktokOrder, aftersales, note } = follow;
  if (record.captured_at) return {};
  const medusaOrder = await container.resolve(Modules.ORDER).retrieveOrder(record.medusa_order_id, {
    select: ["id", "currency_code", "metadata", "total"],
    relations: ["transactions"],
  });
  const stated = orderTotal(tiktokOrder, modeOf(medusaOrder));
  const isClosed = isClosedUnseen(tiktokOrder);
  const plan = planPayment(tiktokOrder, stated);
  if (plan === "none" || (plan === "authorize" && !isClosed)) return {};
  if (isClosed && isRefundedInFull(tiktokOrder, aftersales.returns.map(returnFacts))) {
    return (await dropUncollected(follow)) ? { last_failure: failureOf(NEVER_PAID) } : {};
  }
  // TikTok's figure may still count lines that are cancelled: sources do not say.
  const due = MathBN.min(stated, openOf(medusaOrder));
  const amount = plain(due, minorDigits(medusaOrder.currency_code));
  if (due.isGreaterThan(0)) {
    await settlePayment(container, medusaOrder, { amount, plan: "capture" });
    note("written", "payment.captured", { amount, currency: medusaOrder.currency_code });
  }
  return { captured_at: new Date() };
}

/** What an order comes to that is not paid yet: Medusa adds up taxes by their rates, with digits that no money has. */
const openOf = ({ total, transactions = [], currency_code }: OrderDTO) =>
  transactions
    .reduce((open, { amount }) => MathBN.sub(open, amount), MathBN.convert(total))
    .decimalPlaces(minorDigits(currency_code));

const NEVER_PAID =
  "TikTok closed this order of cash on delivery, refunded before it arrived: nobody paid, so its payment was ended. When the " +
  "goods come back, add them to the stock by hand.";
