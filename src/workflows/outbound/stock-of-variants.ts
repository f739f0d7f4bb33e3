import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { stockToPublish, type StockedVariant } from "../../domain/stock-to-publish";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { availableItems } from "../inbound/order/stock-units";

/**
 * What TikTok should have of each variant, by variant id: what Medusa has available at the shop's locations together,
 * less what TikTok's buyers hold and Medusa has not reserved yet. A variant whose items none of them keeps is left out: no
 * figure is better than a zero that nobody set.
 */
export async function stockOfVariants(
  container: MedusaContainer,
  shop: Shop,
  variantIds: string[],
): Promise<Map<string, number>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { records } = container.resolve(TIKTOK_SHOP_MODULE);
  const wanted = await query.graph({ entity: "variant", fields: FIELDS, filters: { id: variantIds } });
  const itemIds = [
    ...new Set(wanted.data.flatMap((variant) => itemsOf(variant).map((item) => item.inventory_item_id))),
  ];
  // Variants that share an item: a unit held of one is missing for all.
  const sharing = itemIds.length
    ? await query.graph({
        entity: "product_variant_inventory_items",
        fields: ["variant_id", "inventory_item_id", "required_quantity"],
        filters: { inventory_item_id: itemIds },
      })
    : { data: [] };
  const siblingIds = [...new Set(sharing.data.map((row) => row.variant_id))].filter((id) => !variantIds.includes(id));
  // Held units are read before the levels: a unit that is reserved in between counts twice, and never not at all.
  const held = await records.heldByVariant([...variantIds, ...siblingIds]);
  const stock = await availableItems(container, shop, itemIds);
  const variants: StockedVariant[] = [
    ...wanted.data.map((variant) => ({
      variant_id: variant.id,
      manage_inventory: variant.manage_inventory ?? false,
      inventory_items: itemsOf(variant),
    })),
    ...siblingIds.map((variant_id) => ({
      variant_id,
      manage_inventory: true,
      inventory_items: sharing.data.filter((row) => row.variant_id === variant_id),
    })),
  ];
  const quantities = stockToPublish({ variants, held, stock });
  const uncounted = new Set(wanted.data.filter(isUncounted).map(({ id }) => id));
  const kept = variants.filter(
    ({ variant_id, manage_inventory, inventory_items }) =>
      variantIds.includes(variant_id) &&
      !uncounted.has(variant_id) &&
      (!manage_inventory || inventory_items.some((item) => stock.has(item.inventory_item_id))),
  );
  return new Map(kept.map(({ variant_id }) => [variant_id, quantities.get(variant_id) ?? 0]));
}

/** A draft that the plugin made has no stock that anybody counted: nothing is pushed until its inventory is managed. */
const isUncounted = ({ manage_inventory, metadata }: { manage_inventory?: boolean | null; metadata?: unknown }) =>
  !manage_inventory && Boolean((metadata as { tiktok?: { draft?: boolean } } | null | undefined)?.tiktok?.draft);

const FIELDS = [
  "id",
  "metadata",
  "manage_inventory",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
];

interface VariantItem {
  inventory_item_id: string;
  required_quantity: number;
}

const itemsOf = (variant: { inventory_items?: (VariantItem | null)[] | null }): VariantItem[] =>
  (variant.inventory_items ?? []).flatMap((item) => item ?? []);
