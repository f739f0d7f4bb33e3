import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { stockLocations, type StockPlaces } from "../../domain/stock-locations";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { shippingProfiles } from "../shipping-profiles";
import { linkChannel } from "./prepare-channel";
import { provideShipping } from "./provide-shipping";

/**
 * Ties the channel and the locations that a shop is to have to each other. A further location that nothing can be shipped
 * from gets shipping options for what the main one ships, since Medusa's form to fulfil an order asks for one. Nothing that
 * is there is taken away. A location that the shop has and somebody deleted in Medusa since is left as it is: it must not keep
 * the merchant from changing something else, or from taking it out.
 */
export async function preparePlaces(
  container: MedusaContainer,
  shop: Shop,
  places: StockPlaces & { sales_channel_id: string },
): Promise<void> {
  const { sales_channel_id, stock_location_id, settings } = places;
  await container.resolve(Modules.SALES_CHANNEL).retrieveSalesChannel(sales_channel_id);
  const [main, ...further] = stockLocations(places);
  const locations = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: [main, ...further] }, { take: 1 + further.length, select: ["id", "name"] });
  const kept = stockLocations(shop);
  const unknown = [main, ...further].find(
    (id) => !kept.includes(id) && !locations.some((location) => location.id === id),
  );
  if (unknown) {
    const sentence = `There is no stock location ${unknown}. Choose one that Medusa lists under Settings, Locations.`;
    throw new MedusaError(MedusaError.Types.NOT_FOUND, sentence);
  }
  if (settings.further_stock_location_ids.includes(stock_location_id)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, repeated(stock_location_id));
  }
  for (const { id } of locations) await linkChannel(container, { sales_channel_id, stock_location_id: id });
  const { region, currency } = shop;
  const profileIds = await shippingProfiles(container, main);
  for (const location of locations.filter(({ id }) => id !== main)) {
    const name = `TikTok Shop · ${location.name} · ${location.id.slice(-6)}`;
    await provideShipping(container, location.id, { name, region, currency, profileIds });
  }
}

const repeated = (id: string) =>
  `The stock location ${id} is the shop's main one, so it cannot be a further one as well. Leave it out of ` +
  "further_stock_location_ids, or choose another main location.";
