import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows";

const MANUAL_PROVIDER = "manual_manual";

/** What a location is to ship: how it is called in the store, to where, and the goods of which profiles. */
export interface Shipping {
  /** Of the service zone, and of the fulfilment set where the location has none for shipping. Unique in the store. */
  name: string;
  /** ISO-2 */
  region: string;
  /** ISO 4217 */
  currency: string;
  /** The store's default one when there is none. */
  profileIds: string[];
}

/**
 * Gives a location shipping options, unless it has one. Medusa's form to fulfil an order asks for a shipping option of the
 * location; buyers of the store's own front never see these. What an earlier attempt or the merchant left is built upon. A
 * store without Medusa's manual provider ships in a way of its own, and gets none.
 */
export async function provideShipping(
  container: MedusaContainer,
  locationId: string,
  { name, region, currency, profileIds }: Shipping,
): Promise<void> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const sets = await setsOf(container, locationId);
  if (sets.some((set) => set.service_zones.some((zone) => zone.shipping_options.length > 0))) return;
  const [provider] = await fulfillment.listFulfillmentProviders({ id: MANUAL_PROVIDER }, { take: 1 });
  if (!provider) return;
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL_PROVIDER },
  });
  const set = sets.find(({ type }) => type === "shipping") ?? (await shippingSet(container, locationId, name));
  const [existing] = await fulfillment.listServiceZones({ name }, { take: 1 });
  const service_zone_id = existing?.id ?? (await serviceZone(container, set.id, name, region.toLowerCase()));
  const shipped = profileIds.length > 0 ? profileIds : [await shippingProfile(container)];
  await createShippingOptionsWorkflow(container).run({
    input: shipped.map((shipping_profile_id) => ({
      name: "TikTok Shop",
      service_zone_id,
      shipping_profile_id,
      provider_id: MANUAL_PROVIDER,
      type: { label: "TikTok Shop", description: "Paid on TikTok", code: "tiktok-shop" },
      price_type: "flat",
      prices: [{ currency_code: currency.toLowerCase(), amount: 0 }],
      rules: [{ attribute: "enabled_in_store", operator: "eq", value: "false" }],
    })),
  });
}

interface FulfillmentSet {
  id: string;
  type: string;
  service_zones: { shipping_options: { id: string }[] }[];
}

async function setsOf(container: MedusaContainer, locationId: string): Promise<FulfillmentSet[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: [
      "fulfillment_sets.id",
      "fulfillment_sets.type",
      "fulfillment_sets.service_zones.id",
      "fulfillment_sets.service_zones.shipping_options.id",
    ],
    filters: { id: locationId },
  });
  return data.flatMap((location) => (location.fulfillment_sets ?? []) as FulfillmentSet[]);
}

/** A set that an earlier attempt made may not have reached its location yet. */
async function shippingSet(container: MedusaContainer, locationId: string, name: string): Promise<{ id: string }> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const find = () => fulfillment.listFulfillmentSets({ name }, { take: 1 });
  const [left] = await find();
  if (left) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_set_id: left.id },
    });
    return left;
  }
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name, type: "shipping" } },
  });
  return one(await find());
}

async function serviceZone(container: MedusaContainer, setId: string, name: string, country_code: string) {
  const { result } = await createServiceZonesWorkflow(container).run({
    input: { data: [{ name, fulfillment_set_id: setId, geo_zones: [{ type: "country", country_code }] }] },
  });
  return one(result).id;
}

/** The store's default profile, which its products have unless they were given another. */
async function shippingProfile(container: MedusaContainer): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [profile] = await fulfillment.listShippingProfiles({ type: "default" }, { take: 1 });
  const [any] = profile ? [profile] : await fulfillment.listShippingProfiles({}, { take: 1 });
  if (any) return any.id;
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  });
  return one(result).id;
}

function one<T>([row]: T[]): T {
  if (!row) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Medusa did not create what it was asked for.");
  return row;
}
