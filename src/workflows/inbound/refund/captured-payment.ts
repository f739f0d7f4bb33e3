import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { type Decimal, ZERO } from "../../../domain/money";
import { collectionIdOf } from "../order/payment-of";

/** The payment of an order with its captures and refunds; none where nothing was paid, or not yet. */
export async function capturedPayment(
  container: MedusaContainer,
  medusaOrderId: string,
): Promise<PaymentDTO | undefined> {
  const [collection] = await container
    .resolve(Modules.PAYMENT)
    .listPaymentCollections(
      { id: collectionIdOf(medusaOrderId) },
      { take: 1, relations: ["payments.captures", "payments.refunds"] },
    );
  return collection?.payments?.find((payment) => (payment.captures ?? []).length > 0);
}

/** What has been captured of a payment and not been refunded. */
export const leftOf = ({ captures = [], refunds = [] }: Pick<PaymentDTO, "captures" | "refunds">): Decimal =>
  MathBN.sub(
    captures.reduce((total, { amount }) => MathBN.add(total, amount), ZERO),
    refunds.reduce((total, { amount }) => MathBN.add(total, amount), ZERO),
  );
