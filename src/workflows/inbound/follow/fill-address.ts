import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { chooseAddress, isMasked, toMedusaAddress } from "../../../domain/address";
import type { TiktokAddress } from "../../../tiktok/schemas/order";

/**
 * Gives an order that was imported without a good address the one that TikTok has released since. A masked one is better
 * than none; a good one is never replaced here.
 *
 * @returns whether the order now has a good address
 */
export async function fillAddress(
  container: MedusaContainer,
  medusaOrderId: string,
  tiktokAddress: TiktokAddress | null,
): Promise<boolean> {
  const incoming = toMedusaAddress(tiktokAddress);
  if (!incoming) return false;
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
  if (JSON.stringify(address) !== JSON.stringify(stored)) {
    // In its place: a new address would leave the old one behind, which then nobody finds to erase it.
    const ids = [shipping_address, billing_address].flatMap((existing) => existing?.id ?? []);
    if (ids.length === 2) await orderModule.updateOrderAddresses(ids.map((id) => ({ id, ...address })));
    else await orderModule.updateOrders([{ id: medusaOrderId, shipping_address: address, billing_address: address }]);
  }
  return !isMasked(address);
}
