import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The profiles that a location ships, by id: Medusa fulfils an item by a shipping option of its own profile only. */
export async function shippingProfiles(container: MedusaContainer, locationId: string): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["fulfillment_sets.service_zones.shipping_options.shipping_profile_id"],
    filters: { id: locationId },
  });
  const sets = data.flatMap((location) => (location.fulfillment_sets ?? []) as FulfillmentSet[]);
  const options = sets.flatMap((set) => (set.service_zones ?? []).flatMap((zone) => zone.shipping_options ?? []));
  return [...new Set(options.map((option) => option.shipping_profile_id))].sort();
}

interface FulfillmentSet {
  service_zones?: { shipping_options?: { shipping_profile_id: string }[] }[];
}
