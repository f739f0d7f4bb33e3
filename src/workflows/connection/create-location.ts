import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { createStockLocationsWorkflow } from "@medusajs/medusa/core-flows";
import { provideShipping } from "./provide-shipping";

/**
 * A stock location that orders can be shipped from.
 *
 * @param region ISO-2
 * @returns the location's id; one of that name, which an earlier attempt left, is used again
 */
export async function createLocation(
  container: MedusaContainer,
  name: string,
  { region, currency }: { region: string; currency: string },
): Promise<string> {
  const [existing] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name }, { take: 1 });
  const id = existing?.id ?? (await stockLocation(container, name, region.toLowerCase()));
  await provideShipping(container, id, { name: `${name} · shipping`, region, currency, profileIds: [] });
  return id;
}

async function stockLocation(container: MedusaContainer, name: string, country_code: string): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name, address: { address_1: "", country_code } }] },
  });
  const [created] = result;
  if (!created) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Medusa created no stock location.");
  return created.id;
}
