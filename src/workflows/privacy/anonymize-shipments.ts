import type { FulfillmentTypes, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { anonymizeAddress, isAnonymous } from "./anonymous-address";

/** Takes the buyer out of the delivery addresses that the shipments of orders hold copies of. */
export async function anonymizeShipments(
  container: MedusaContainer,
  medusaOrderIds: string[],
): Promise<{ orderIds: string[]; addresses: number }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "fulfillments.id", "fulfillments.delivery_address.*"],
    filters: { id: medusaOrderIds },
  });
  const shipments = data.flatMap((order) =>
    (order.fulfillments ?? []).flatMap((fulfillment) => {
      const address = fulfillment?.delivery_address;
      return fulfillment && address && !isAnonymous(address)
        ? [{ orderId: order.id, id: fulfillment.id, addressId: address.id }]
        : [];
    }),
  );
  const fulfillments = container.resolve(Modules.FULFILLMENT);
  for (const { id, addressId } of shipments) {
    // The address is changed in its place, although the type of the update does not name it.
    const change = { delivery_address: { id: addressId, ...anonymizeAddress() } };
    await fulfillments.updateFulfillment(id, change as FulfillmentTypes.UpdateFulfillmentDTO);
  }
  return { orderIds: [...new Set(shipments.map(({ orderId }) => orderId))], addresses: shipments.length };
}
