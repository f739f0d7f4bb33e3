import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";

/** The store's region for the country of a shop, if it sells there in the shop's currency. */
export async function regionOf(container: MedusaContainer, shop: Shop): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id"],
    filters: { currency_code: shop.currency.toLowerCase(), countries: { iso_2: shop.region.toLowerCase() } },
  });
  return data[0]?.id ?? null;
}
