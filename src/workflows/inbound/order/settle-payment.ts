import type {
  MedusaContainer,
  OrderDTO,
  PaymentCollectionUpdatableFields,
  PaymentDTO,
  UpdatePaymentDTO,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MathBN, MedusaError, Modules } from "@medusajs/framework/utils";
import type { PaymentPlan } from "../../../domain/payment-plan";
import { isDuplicate } from "./is-duplicate";
import { SYSTEM_PROVIDER } from "../../../domain/payment-provider";
import { collectionIdOf, newSession, paymentProvider, reassignPayment } from "./payment-of";

export interface Due {
  /** Decimal string in the order's currency. */
  amount: string;
  plan: Exclude<PaymentPlan, "none">;
}

/**
 * Brings the payment of an order to where its plan is: authorised, or captured and booked. Each part is done only if it
 * is not so already; the payment collection's id follows from the order's, so that a second one cannot come to be.
 */
export async function settlePayment(
  container: MedusaContainer,
  medusaOrder: Pick<OrderDTO, "id" | "currency_code" | "transactions">,
  { amount, plan }: Due,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const collectionId = collectionIdOf(medusaOrder.id);
  const session = await openSession(container, medusaOrder, amount);
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: medusaOrder.id },
    [Modules.PAYMENT]: { payment_collection_id: collectionId },
  });
  const payment = await payments.authorizePaymentSession(session.id, {});
  if (!payment) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The provider did not authorise a payment.");
  if (!session.isNew) await mend(container, medusaOrder, payment, { collectionId, amount });
  if (plan === "authorize") return;
  await lower(container, payment, amount);
  await reassignPayment(container, medusaOrder.id);
  // A payment that is captured already gets no second capture; its collection's sums are brought up to date.
  await book(container, medusaOrder, await payments.capturePayment({ payment_id: payment.id, amount }));
}

/**
 * Puts right what an earlier run left when it was cut off inside one of the payment module's calls, each of which commits
 * in parts: a payment whose collection does not count it yet, and a capture that its payment does not know of, which
 * would make every later capture "more than the authorized amount". Such a capture is in no ledger yet, and no provider
 * moved money for it; one that is in the ledger, a person made.
 */
async function mend(
  container: MedusaContainer,
  medusaOrder: Pick<OrderDTO, "transactions">,
  payment: PaymentDTO,
  { collectionId, amount }: { collectionId: string; amount: string },
): Promise<void> {
  if (payment.captured_at) return;
  const payments = container.resolve(Modules.PAYMENT);
  const captures = await payments.listCaptures({ payment_id: payment.id });
  const booked = bookedReferences(medusaOrder);
  if (captures.some((capture) => booked.has(capture.id))) return;
  if (captures.length > 0) await payments.deleteCaptures(captures.map((capture) => capture.id));
  // `authorized_amount` is stored as given, although the type does not name it.
  const authorized = { status: "authorized", authorized_amount: amount } as PaymentCollectionUpdatableFields;
  await payments.updatePaymentCollections(collectionId, authorized);
}

/** Of an order that has lost lines since its payment was authorised, less is due: what is captured is then all of it. */
async function lower(container: MedusaContainer, payment: PaymentDTO, amount: string): Promise<void> {
  if (payment.captured_at || !MathBN.gt(payment.amount, amount)) return;
  const payments = container.resolve(Modules.PAYMENT);
  await payments.updatePaymentCollections(payment.payment_collection_id, { amount });
  // `amount` is stored as given, although the type does not name it.
  await payments.updatePayment({ id: payment.id, amount } as UpdatePaymentDTO);
}

/** The collection comes with its session, as the plugin's provider lets nobody start one at a later time. */
async function openSession(
  container: MedusaContainer,
  medusaOrder: Pick<OrderDTO, "id" | "currency_code">,
  amount: string,
): Promise<{ id: string; isNew: boolean }> {
  const payments = container.resolve(Modules.PAYMENT);
  const id = collectionIdOf(medusaOrder.id);
  const { currency_code } = medusaOrder;
  const sessionId = generateEntityId(undefined, "payses");
  const session = { id: sessionId, ...newSession(medusaOrder, amount, await paymentProvider(container)) };
  try {
    // `id`, and what belongs to a collection, are stored as given, although the type does not name them.
    await payments.createPaymentCollections({ id, amount, currency_code, payment_sessions: [session] } as Parameters<
      typeof payments.createPaymentCollections
    >[0]);
    return { id: sessionId, isNew: true };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [existing] = await payments.listPaymentSessions({ payment_collection_id: id }, { take: 1 });
    if (existing) return { id: existing.id, isNew: false };
  }
  // Versions before 0.2 wrote the session in a second step, which a process may not have lived to take.
  const system = newSession(medusaOrder, amount, SYSTEM_PROVIDER);
  return { id: (await payments.createPaymentSession(id, system)).id, isNew: true };
}

/** Notes in the order's ledger what was captured, once. */
async function book(
  container: MedusaContainer,
  medusaOrder: Pick<OrderDTO, "id" | "currency_code" | "transactions">,
  payment: PaymentDTO,
): Promise<void> {
  const booked = bookedReferences(medusaOrder);
  const open = (payment.captures ?? []).filter((capture) => !booked.has(capture.id));
  if (open.length === 0) return;
  await container.resolve(Modules.ORDER).addOrderTransactions(
    open.map((capture) => ({
      order_id: medusaOrder.id,
      amount: capture.amount,
      currency_code: medusaOrder.currency_code,
      reference: "capture",
      reference_id: capture.id,
    })),
  );
}

const bookedReferences = ({ transactions }: Pick<OrderDTO, "transactions">) =>
  new Set(transactions?.map((transaction) => transaction.reference_id));
