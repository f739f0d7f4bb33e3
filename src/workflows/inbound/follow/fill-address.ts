import { isDeepStrictEqual } from "node:util";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { chooseAddress, isMasked, type MedusaAddress } from "../../../domain/address";
import type { TaxId } from "../../../domain/tax-id";

/**
 * Gives an order an address that TikTok has released, or that its buyer has changed. A masked one is better than none, and
 * never replaces a good one. The buyer's tax number goes with the billing address.
 *
 * @returns whether the order now has a good address
 */
export async function fillAddress(
  container: MedusaContainer,
  medusaOrderId: string,
  incoming: MedusaAddress,
  taxId: TaxId | null,
): Promise<boolean> {
  const orderModule = container.resolve(Modules.ORDER);
  const { shipping_address, billing_address } = await orderModule.retrieveOrder(medusaOrderId, {
    select: ["id"],
    relations: ["shipping_address", "billing_address"],
  });
  const stored = shipping_address
    ? {
        first_name: shipping_address.first_name ?? null,
        last_name: shipping_address.last_name ?? null,
        phone: shipping_address.phone ?? null,
        address_1: shipping_address.address_1 ?? null,
        address_2: shipping_address.address_2 ?? null,
        city: shipping_address.city ?? null,
        province: shipping_address.province ?? null,
        postal_code: shipping_address.postal_code ?? null,
        country_code: shipping_address.country_code ?? null,
      }
    : null;
  const address = chooseAddress(stored, incoming);
  if (address === null) return false;
  const metadata = { ...billing_address?.metadata, ...taxId };
  const isNoted = isDeepStrictEqual(metadata, billing_address?.metadata ?? {});
  if (!isNoted || JSON.stringify(address) !== JSON.stringify(stored)) {
    const billing = { ...address, ...(!isNoted && { metadata }) };
    // In its place: a new address would leave the old one behind, which then nobody finds to erase it.
    const ids = [shipping_address, billing_address].flatMap((existing) => existing?.id ?? []);
    const of = (id: string) => (id === billing_address?.id ? billing : address);
    if (ids.length === 2) await orderModule.updateOrderAddresses(ids.map((id) => ({ id, ...of(id) })));
    else await orderModule.updateOrders([{ id: medusaOrderId, shipping_address: address, billing_address: billing }]);
  }
  return !isMasked(address);
}
