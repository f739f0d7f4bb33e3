import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { SkuLink } from "../../modules/tiktok-shop/stores/link-store";

/** Asks for the stock of these SKUs to be brought to TikTok. */
export async function markStock(container: MedusaContainer, links: Pick<SkuLink, "id" | "shop_id">[]): Promise<void> {
  await container.resolve(TIKTOK_SHOP_MODULE).outbox.putStock(links);
}

/** Asks for the stock of every linked SKU, in every shop, that these inventory items are part of. */
export async function markInventoryItems(container: MedusaContainer, inventoryItemIds: string[]): Promise<void> {
  if (inventoryItemIds.length === 0) return;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_items",
    fields: ["variant_id"],
    filters: { inventory_item_id: inventoryItemIds },
  });
  const variantIds = [...new Set(data.map((row) => row.variant_id))];
  await markStock(container, await container.resolve(TIKTOK_SHOP_MODULE).links.byVariant(variantIds));
}
