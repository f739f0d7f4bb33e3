import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { createSalesChannelsWorkflow, linkSalesChannelsToStockLocationWorkflow } from "@medusajs/medusa/core-flows";
import { createLocation } from "./create-location";

export interface PreparedChannel {
  sales_channel_id: string;
  stock_location_id: string;
}

/**
 * The sales channel and the stock location of a new shop, linked to each other: those that the admin chose, else a channel
 * named after the shop, and the store's only location or, where it has none or several, a new one.
 */
export async function prepareChannel(
  container: MedusaContainer,
  shop: { name: string; region: string; currency: string },
  chosen: { sales_channel_id: string | null; stock_location_id: string | null },
): Promise<PreparedChannel> {
  const name = `TikTok Shop · ${shop.name} (${shop.region})`;
  const sales_channel_id = chosen.sales_channel_id ?? (await salesChannel(container, name));
  const stock_location_id =
    chosen.stock_location_id ?? (await onlyLocation(container)) ?? (await createLocation(container, name, shop));
  await linkChannel(container, { sales_channel_id, stock_location_id });
  return { sales_channel_id, stock_location_id };
}

/** Links a channel to a location, so that the store counts the location's stock for the channel. */
export async function linkChannel(
  container: MedusaContainer,
  { sales_channel_id, stock_location_id }: PreparedChannel,
): Promise<void> {
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stock_location_id, add: [sales_channel_id] },
  });
}

/** A channel of that name, which an earlier attempt may have left, or a new one. */
async function salesChannel(container: MedusaContainer, name: string): Promise<string> {
  const [existing] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name }, { take: 1 });
  if (existing) return existing.id;
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name, description: "Orders from TikTok Shop" }] },
  });
  return created(result);
}

async function onlyLocation(container: MedusaContainer): Promise<string | null> {
  const [first, ...others] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: 2 });
  return first && others.length === 0 ? first.id : null;
}

function created(rows: { id: string }[]): string {
  const [row] = rows;
  if (!row) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Medusa created nothing.");
  return row.id;
}
