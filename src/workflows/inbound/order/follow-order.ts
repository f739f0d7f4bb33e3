import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { modeOf, orderTotal } from "../../../domain/order-total";
import { planPayment } from "../../../domain/payment-plan";
import type { OrderRecord, RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import { fillAddress } from "./fill-address";
import { settlePayment } from "./settle-payment";

/** Brings an order that is in Medusa already to where TikTok has it: its address, and its cash once it is delivered. */
export async function followOrder(
  container: MedusaContainer,
  record: OrderRecord,
  tiktokOrder: TiktokOrder,
): Promise<RecordChanges> {
  const changes: RecordChanges = {};
  if (!record.address_filled_at) {
    const filled = await fillAddress(container, record.medusa_order_id, tiktokOrder.recipient_address);
    if (filled) changes.address_filled_at = new Date();
  }
  if (!record.captured_at) {
    const medusaOrder = await container
      .resolve(Modules.ORDER)
      .retrieveOrder(record.medusa_order_id, { relations: ["transactions"] });
    const amount = orderTotal(tiktokOrder, modeOf(medusaOrder));
    if (planPayment(tiktokOrder, amount) === "capture") {
      await settlePayment(container, medusaOrder, { amount, plan: "capture" });
      changes.captured_at = new Date();
    }
  }
  return changes;
}
