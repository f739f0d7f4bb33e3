/** What the plugin's payment provider is called; Medusa puts `pp_` before it, and the id that the store gives it behind. */
export const PAYMENT_PROVIDER = "tiktok-shop";

/** Medusa's provider that records and asks nobody: it serves where the store has not registered the plugin's. */
export const SYSTEM_PROVIDER = "pp_system_default";

/** Whether a payment provider is the plugin's, by Medusa's id. */
export const isTiktokProvider = (providerId: string): boolean =>
  providerId === `pp_${PAYMENT_PROVIDER}` || providerId.startsWith(`pp_${PAYMENT_PROVIDER}_`);

/** What a payment of the plugin's provider keeps: whose it is, so that a refund finds its way to the ledger. */
export const paymentData = (medusaOrderId: string): Record<string, unknown> => ({ medusa_order_id: medusaOrderId });

/** The native order that a payment's data names, if it names one. */
export function orderOfPayment(data: Record<string, unknown> | undefined): string | null {
  const id = data?.["medusa_order_id"];
  return typeof id === "string" && id !== "" ? id : null;
}
