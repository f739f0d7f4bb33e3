import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Every write to Medusa's modules that the import of new paid orders makes, in order. */
export const IMPORT_STEPS = [
  "order.createOrders",
  "inventory.createReservationItems",
  "payment.createPaymentCollections",
  "order.addOrderTransactions",
] as const;

/** Every such write of a run that finishes the import of an order that has no payment yet. */
export const FINISHING_STEPS = [
  "payment.createPaymentCollections",
  "payment.authorizePaymentSession",
  "payment.capturePayment",
  "order.addOrderTransactions",
] as const;

/** Every such write of a refund. */
export const REFUND_STEPS = [
  "payment.refundPayment",
  "payment.updatePaymentCollections",
  "order.addOrderTransactions",
  "order.createOrderChange",
  "order.confirmOrderChange",
] as const;

/** Every such write of a return whose goods are back and paid, and go into stock again. */
export const RETURN_STEPS = [
  "order.createReturns",
  "order.createOrderChange",
  "order.confirmOrderChange",
  "order.updateReturns",
  "order.updateReturnItems",
  "inventory.updateInventoryLevels",
  "payment.refundPayment",
  "payment.updatePaymentCollections",
  "order.addOrderTransactions",
] as const;

/** Every such write when TikTok cancels lines of an order, in order. */
export const LINE_CANCEL_STEPS = [
  "inventory.deleteReservationItems",
  "order.createOrderChange",
  "order.confirmOrderChange",
  "payment.refundPayment",
  "order.addOrderTransactions",
] as const;

/** Every such write when TikTok cancels an order. */
export const ORDER_CANCEL_STEPS = [
  "payment.refundPayment",
  "order.addOrderTransactions",
  "order.createOrderChange",
  "order.confirmOrderChange",
  "inventory.deleteReservationItems",
  "order.cancel",
] as const;

/** Every such write when a fulfilment that has not left is taken back, in order. */
export const UNPACK_STEPS = [
  "order.cancelFulfillment",
  "inventory.adjustInventory",
  "inventory.createReservationItems",
  "fulfillment.cancelFulfillment",
] as const;

type Step = (
  | typeof IMPORT_STEPS
  | typeof FINISHING_STEPS
  | typeof REFUND_STEPS
  | typeof RETURN_STEPS
  | typeof LINE_CANCEL_STEPS
  | typeof ORDER_CANCEL_STEPS
  | typeof UNPACK_STEPS
)[number];

const MODULES = {
  order: Modules.ORDER,
  inventory: Modules.INVENTORY,
  payment: Modules.PAYMENT,
  fulfillment: Modules.FULFILLMENT,
} as const;

/**
 * Lets the next call of a step fail, as when the database goes away.
 *
 * @param tookEffect whether the step is done all the same, and only its caller does not hear of it
 * @returns takes the failure back, and tells whether it happened
 */
export function failOnce(container: MedusaContainer, step: Step, tookEffect: boolean): () => boolean {
  const [module, method] = step.split(".") as [keyof typeof MODULES, string];
  const service = container.resolve(MODULES[module]) as unknown as Record<string, (...input: unknown[]) => unknown>;
  const original = service[method];
  if (!original) throw new Error(`The module has no ${step}.`);
  let failed = false;
  const spy = jest.spyOn(service, method).mockImplementation(async (...input) => {
    const result = failed || tookEffect ? await original.apply(service, input) : undefined;
    if (failed) return result;
    failed = true;
    throw new Error("Connection terminated unexpectedly");
  });
  return () => {
    spy.mockRestore();
    return failed;
  };
}
