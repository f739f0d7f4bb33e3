import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { MedusaAddress } from "../../../domain/address";

/**
 * Names the customer that the plugin made for an order before TikTok showed the buyer's name. A name that is there stays, and
 * so does the store's own customer. One without an e-mail address was erased, perhaps by another order of the same buyer.
 */
export async function nameCustomer(
  container: MedusaContainer,
  medusaOrderId: string,
  { first_name, last_name }: Pick<MedusaAddress, "first_name" | "last_name">,
): Promise<void> {
  const { customer_id } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(medusaOrderId, { select: ["id", "customer_id"] });
  if (!customer_id) return;
  const customers = container.resolve(Modules.CUSTOMER);
  const [customer] = await customers.listCustomers(
    { id: customer_id, has_account: false },
    { take: 1, select: ["id", "email", "first_name", "last_name", "metadata"] },
  );
  const isNameless = customer?.email && !customer.first_name && !customer.last_name;
  if (!isNameless || !customer.metadata?.["tiktok"]) return;
  await customers.updateCustomers(customer.id, {
    first_name: first_name ?? undefined,
    last_name: last_name ?? undefined,
  });
}
