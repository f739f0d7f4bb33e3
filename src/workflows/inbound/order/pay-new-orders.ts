import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  generateEntityId,
  Modules,
  PaymentCollectionStatus,
  PaymentSessionStatus,
} from "@medusajs/framework/utils";
import { collectionIdOf, newSession, paymentProvider } from "./payment-of";
import type { Due } from "./settle-payment";

/** An order that has nothing of a payment yet, and what is due for it. */
export interface NewPayment extends Due {
  medusaOrder: Pick<OrderDTO, "id" | "currency_code">;
}

/**
 * Writes the payments of new orders in one transaction: collections, sessions, payments and captures as the payment module
 * leaves them after it authorised and captured each. The provider, which it would ask, does nothing at either
 * (docs/adr/0009). Then the collections are linked to their orders, and the captures noted in the orders' ledgers.
 */
export async function payNewOrders(container: MedusaContainer, dues: NewPayment[]): Promise<void> {
  if (dues.length === 0) return;
  const provider = await paymentProvider(container);
  const rows = dues.map((due) => ({ ...due, provider, captureId: generateEntityId(undefined, "capt") }));
  const payments = container.resolve(Modules.PAYMENT);
  // What belongs to a collection is stored with it, although the type does not name it.
  await payments.createPaymentCollections(
    rows.map(collectionOf) as Parameters<typeof payments.createPaymentCollections>[0] & unknown[],
  );
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    rows.map(({ medusaOrder }) => ({
      [Modules.ORDER]: { order_id: medusaOrder.id },
      [Modules.PAYMENT]: { payment_collection_id: collectionIdOf(medusaOrder.id) },
    })),
  );
  const captured = rows.filter(({ plan }) => plan === "capture");
  if (captured.length === 0) return;
  await container.resolve(Modules.ORDER).addOrderTransactions(
    captured.map(({ medusaOrder, amount, captureId }) => ({
      order_id: medusaOrder.id,
      amount,
      currency_code: medusaOrder.currency_code,
      reference: "capture",
      reference_id: captureId,
    })),
  );
}

function collectionOf({ medusaOrder, amount, plan, provider, captureId }: NewPayment & Written) {
  const id = collectionIdOf(medusaOrder.id);
  const now = new Date();
  const isCaptured = plan === "capture";
  const { context, ...common } = newSession(medusaOrder, amount, provider);
  const payment = {
    ...common,
    payment_collection_id: id,
    captured_at: isCaptured ? now : null,
    captures: isCaptured ? [{ id: captureId, amount }] : [],
  };
  const session = { ...common, context, status: PaymentSessionStatus.AUTHORIZED, authorized_at: now, payment };
  return {
    id,
    amount,
    currency_code: medusaOrder.currency_code,
    status: isCaptured ? PaymentCollectionStatus.COMPLETED : PaymentCollectionStatus.AUTHORIZED,
    authorized_amount: amount,
    captured_amount: isCaptured ? amount : 0,
    refunded_amount: 0,
    completed_at: isCaptured ? now : null,
    payment_sessions: [session],
  };
}

interface Written {
  provider: string;
  captureId: string;
}
