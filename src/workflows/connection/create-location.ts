import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows";

const MANUAL_PROVIDER = "manual_manual";

/**
 * A stock location that orders can be shipped from. Medusa's form to fulfil an order asks for a shipping option of the
 * location, so it gets one; buyers of the store's own front never see it.
 *
 * @param region ISO-2
 * @returns the location's id; one of that name, which an earlier attempt left, is used again
 */
export async function createLocation(
  container: MedusaContainer,
  name: string,
  { region, currency }: { region: string; currency: string },
): Promise<string> {
  const country_code = region.toLowerCase();
  const [existing] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name }, { take: 1 });
  const id = existing?.id ?? (await stockLocation(container, name, country_code));
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const setName = `${name} · shipping`;
  const [complete] = await fulfillment.listShippingOptions({ service_zone: { name: setName } }, { take: 1 });
  if (complete) return id;
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL_PROVIDER },
  });
  const [oldSet] = await fulfillment.listFulfillmentSets({ name: setName }, { take: 1 });
  if (!oldSet) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id: id, fulfillment_set_data: { name: setName, type: "shipping" } },
    });
  }
  const set = oldSet ?? one(await fulfillment.listFulfillmentSets({ name: setName }, { take: 1 }));
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [{ name: setName, fulfillment_set_id: set.id, geo_zones: [{ type: "country", country_code }] }],
    },
  });
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "TikTok Shop",
        service_zone_id: one(zones).id,
        shipping_profile_id: await shippingProfile(container),
        provider_id: MANUAL_PROVIDER,
        type: { label: "TikTok Shop", description: "Paid on TikTok", code: "tiktok-shop" },
        price_type: "flat",
        prices: [{ currency_code: currency.toLowerCase(), amount: 0 }],
        rules: [{ attribute: "enabled_in_store", operator: "eq", value: "false" }],
      },
    ],
  });
  return id;
}

async function stockLocation(container: MedusaContainer, name: string, country_code: string): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name, address: { address_1: "", country_code } }] },
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
