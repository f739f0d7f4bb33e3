import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";

/** Every personal column, empty. */
const NOBODY = { email: null, first_name: null, last_name: null, company_name: null, phone: null };

/**
 * Takes the buyer out of the customers that the plugin made for these orders, with all addresses, and forgets which of
 * TikTok's buyers they were. A customer with an account, or of another channel, is the store's own.
 */
export async function anonymizeCustomers(container: MedusaContainer, customerIds: string[]): Promise<void> {
  const ids = [...new Set(customerIds)];
  if (ids.length === 0) return;
  const customers = container.resolve(Modules.CUSTOMER);
  const found = await customers.listCustomers({ id: ids }, { take: ids.length, relations: ["addresses"] });
  const ours = found.filter(({ has_account, metadata }) => !has_account && metadata?.tiktok);
  const open = ours.filter(
    (customer) =>
      customer.addresses.length > 0 || Object.keys(NOBODY).some((column) => customer[column as keyof typeof NOBODY]),
  );
  if (open.length > 0) {
    await customers.deleteCustomerAddresses(open.flatMap(({ addresses }) => addresses.map(({ id }) => id)));
    await customers.updateCustomers(
      open.map(({ id }) => id),
      NOBODY,
    );
  }
  await container.resolve(TIKTOK_SHOP_MODULE).buyers.forget(ours.map(({ id }) => id));
}
