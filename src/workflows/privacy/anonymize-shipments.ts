import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { EMPTY_ADDRESS, isAnonymous } from "./anonymous-address";

/** Takes the buyer out of the delivery addresses that the shipments of orders hold copies of. */
export async function anonymizeShipments(
  container: MedusaContainer,
  medusaOrderIds: string[],
): Promise<{ orderIds: string[]; addresses: number }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "fulfillments.delivery_address.*"],
    filters: { id: medusaOrderIds },
  });
  const shipments = data.flatMap((order) =>
    ((order.fulfillments ?? []) as Shipment[]).flatMap(({ delivery_address }) =>
      delivery_address && !isAnonymous(delivery_address) ? [{ orderId: order.id, addressId: delivery_address.id }] : [],
    ),
  );
  if (shipments.length > 0) {
    await container.resolve(TIKTOK_SHOP_MODULE).privacy.emptyDeliveryAddresses(
      shipments.map(({ addressId }) => addressId),
      EMPTY_ADDRESS,
    );
  }
  return { orderIds: [...new Set(shipments.map(({ orderId }) => orderId))], addresses: shipments.length };
}

interface Shipment {
  delivery_address?: { id: string } | null;
}
