import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { isTiktokProvider, paymentData, SYSTEM_PROVIDER } from "../../../domain/payment-provider";
import { attempt } from "./attempt";

/** The id of an order's payment collection follows from the order's, so that a second one cannot come to be. */
export const collectionIdOf = (medusaOrderId: string): string => medusaOrderId.replace(/^order/, "pay_col");

/** What the session of an order's payment is made of. */
export const newSession = (
  { id, currency_code }: { id: string; currency_code: string },
  amount: string,
  provider_id: string,
) => ({
  amount,
  currency_code,
  provider_id,
  data: isTiktokProvider(provider_id) ? paymentData(id) : {},
  context: {},
});

const chosen = new WeakMap<object, Promise<string>>();

/**
 * The provider that payments of TikTok's orders carry: the plugin's where the store has registered it, else the system's.
 * TikTok moves the money in either case. Asked once a process: a store registers its providers when it starts.
 */
export function paymentProvider(container: MedusaContainer): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT);
  const known = chosen.get(payments);
  if (known) return known;
  const asked = registered(container);
  chosen.set(payments, asked);
  asked.catch(() => chosen.delete(payments));
  return asked;
}

/** Medusa's rows of providers stay when a store takes one out, so each is also asked whether it is there. */
async function registered(container: MedusaContainer): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT);
  const rows = await payments.listPaymentProviders({ is_enabled: true }, { take: null });
  for (const { id } of rows.filter((row) => isTiktokProvider(row.id))) {
    const payload = { data: {}, rawData: "", headers: {} };
    const answer = await attempt(() => payments.getWebhookActionAndData({ provider: id, payload }));
    if (answer.ok) return id;
  }
  return SYSTEM_PROVIDER;
}
