import { Modules } from "@medusajs/framework/utils";
import { modeOf, orderTotal } from "../../../domain/order-total";
import { planPayment } from "../../../domain/payment-plan";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { settlePayment } from "../order/settle-payment";
import type { Follow } from "./follow";

/** Captures the cash of an order once it is delivered. */
export async function followPayment({ container, record, tiktokOrder, note }: Follow): Promise<RecordChanges> {
  if (record.captured_at) return {};
  const medusaOrder = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(record.medusa_order_id, { relations: ["transactions"] });
  const amount = orderTotal(tiktokOrder, modeOf(medusaOrder));
  if (planPayment(tiktokOrder, amount) !== "capture") return {};
  await settlePayment(container, medusaOrder, { amount, plan: "capture" });
  note("written", "payment.captured", { amount, currency: medusaOrder.currency_code });
  return { captured_at: new Date() };
}
