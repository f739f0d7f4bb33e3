import type { MedusaContainer, UpdatePaymentDTO } from "@medusajs/framework/types";
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

/**
 * Gives an order's payment to the provider that serves now, where it carries one of the plugin's that the store has taken out
 * since: Medusa can do nothing to a payment whose provider it does not find.
 */
export async function reassignPayment(container: MedusaContainer, medusaOrderId: string): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const id = collectionIdOf(medusaOrderId);
  const [collection] = await payments.listPaymentCollections({ id }, { take: 1, relations: ["payments"] });
  const ours = (collection?.payments ?? []).filter(({ provider_id }) => isTiktokProvider(provider_id));
  if (ours.length === 0) return;
  const provider_id = await paymentProvider(container);
  for (const payment of ours.filter((each) => each.provider_id !== provider_id)) {
    // `provider_id` is stored as given, although the type does not name it.
    await payments.updatePayment({ id: payment.id, provider_id } as UpdatePaymentDTO);
  }
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
