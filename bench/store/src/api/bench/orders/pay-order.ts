import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";

/** Captures an order's payment with as few calls of the modules as that takes. */
export async function payOrder(
  container: MedusaContainer,
  { order_id, amount, currency_code }: { order_id: string; amount: number; currency_code: string },
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const collection = await payments.createPaymentCollections({ currency_code, amount });
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: "pp_system_default",
    currency_code,
    amount,
    data: {},
    context: {},
  });
  const payment = await payments.authorizePaymentSession(session.id, {});
  if (!payment) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The payment was not authorised.");
  const captured = await payments.capturePayment({ payment_id: payment.id, amount });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  });
  await container.resolve(Modules.ORDER).addOrderTransactions({
    order_id,
    amount,
    currency_code,
    reference: "capture",
    reference_id: captured.captures?.[0]?.id,
  });
}
