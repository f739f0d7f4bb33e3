import type { Say } from "./say";
import type { Demo } from "./start";
import { until } from "./until";

const SKU = "BOTTLE-750";
const NEW_STOCK = 35;

/** Sets a stock in Medusa's admin, waits until TikTok offers it, and says what TikTok should offer of every linked SKU. */
export async function changeStock(demo: Demo, say: Say): Promise<{ seller_sku: string; expected_quantity: number }[]> {
  const { admin, simulator } = demo;
  const quantityOnTiktok = (sku: string) =>
    simulator.control
      .sellers()
      .flatMap((seller) => seller.shops.flatMap((shop) => shop.skus))
      .find((row) => row.seller_sku === sku)?.available;
  const before = quantityOnTiktok(SKU);
  const { inventory_items } = await admin.get<{ inventory_items: { id: string }[] }>(
    `/admin/inventory-items?sku=${SKU}`,
  );
  const itemId = inventory_items[0]?.id;
  const { stock_locations } = await admin.get<{ stock_locations: { id: string }[] }>("/admin/stock-locations");
  await admin.post(`/admin/inventory-items/${itemId}/location-levels/${stock_locations[0]?.id}`, {
    stocked_quantity: NEW_STOCK,
  });
  say(`Set the stock of ${SKU} to ${NEW_STOCK} in Medusa; TikTok offered ${before}.`);
  const expected = await until("TikTok offers what Medusa has available", async () => {
    const rows = await available(demo);
    return rows.every((row) => quantityOnTiktok(row.seller_sku) === row.expected_quantity) ? rows : null;
  });
  const quantity = quantityOnTiktok(SKU);
  say(
    `TikTok now offers ${quantity} of ${SKU}: ${NEW_STOCK} less the ${NEW_STOCK - (quantity ?? 0)} that a buyer has paid for.`,
  );
  return expected;
}

interface Level {
  sku: string | null;
  stocked_quantity: number;
  reserved_quantity: number;
}

/** What Medusa has available of each SKU. Every hold has ended by now, so nothing else is to be taken off. */
async function available({ admin }: Demo): Promise<{ seller_sku: string; expected_quantity: number }[]> {
  const { inventory_items } = await admin.get<{ inventory_items: Level[] }>(
    "/admin/inventory-items?limit=100&fields=sku,stocked_quantity,reserved_quantity",
  );
  return inventory_items.flatMap(({ sku, stocked_quantity, reserved_quantity }) =>
    sku ? [{ seller_sku: sku, expected_quantity: stocked_quantity - reserved_quantity }] : [],
  );
}
