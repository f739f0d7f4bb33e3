import type { MedusaContainer, OrderDTO, PaymentDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import type { PaymentPlan } from "../../../domain/payment-plan";
import { isDuplicate } from "./create-medusa-order";

/** TikTok moves the money; the system provider records it. */
const PROVIDER = "pp_system_default";

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
  const { currency_code } = medusaOrder;
  const collectionId = medusaOrder.id.replace(/^order/, "pay_col");
  const sessionId = await openSession(container, collectionId, { amount, currency_code });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: medusaOrder.id },
    [Modules.PAYMENT]: { payment_collection_id: collectionId },
  });
  const payment = await payments.authorizePaymentSession(sessionId, {});
  if (!payment)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The system provider did not authorise a payment.");
  if (plan === "authorize") return;
  const captured = payment.captured_at
    ? await withCaptures(container, payment.id)
    : await payments.capturePayment({ payment_id: payment.id, amount });
  await book(container, medusaOrder, captured);
}

async function openSession(
  container: MedusaContainer,
  id: string,
  money: { amount: string; currency_code: string },
): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT);
  try {
    // `id` is stored as given, although the type does not name it.
    await payments.createPaymentCollections({ id, ...money } as Parameters<
      typeof payments.createPaymentCollections
    >[0]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [existing] = await payments.listPaymentSessions({ payment_collection_id: id }, { take: 1 });
    if (existing) return existing.id;
  }
  const session = await payments.createPaymentSession(id, { provider_id: PROVIDER, ...money, data: {}, context: {} });
  return session.id;
}

/** Notes in the order's ledger what was captured, once. */
async function book(
  container: MedusaContainer,
  medusaOrder: Pick<OrderDTO, "id" | "currency_code" | "transactions">,
  payment: PaymentDTO,
): Promise<void> {
  const booked = new Set(medusaOrder.transactions?.map((transaction) => transaction.reference_id));
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

const withCaptures = (container: MedusaContainer, paymentId: string): Promise<PaymentDTO> =>
  container.resolve(Modules.PAYMENT).retrievePayment(paymentId, { relations: ["captures"] });
