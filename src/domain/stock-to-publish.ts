/** The most that TikTok takes for one SKU; more is refused with 12052055 (products, inventory). */
export const HIGHEST_QUANTITY = 99_999;

/**
 * For a variant whose inventory Medusa does not manage: Medusa sells it without limit, and the nearest to that which
 * TikTok can show is its highest quantity.
 */
const UNMANAGED_QUANTITY = HIGHEST_QUANTITY;

export interface StockedVariant {
  variant_id: string;
  manage_inventory: boolean;
  /** Changes nothing: TikTok fines late dispatch, so what is not in stock is not offered there. */
  allow_backorder?: boolean;
  /** `available` is stocked − reserved at the shop's location. */
  inventory_items: { inventory_item_id: string; required_quantity: number; available: number }[];
}

/**
 * The absolute quantity that TikTok should show for each variant: as many whole sets as the scarcest item allows, after
 * the units that TikTok's buyers hold are taken off every item they need. Variants that share an item must be passed
 * together, since a unit held of one takes from all.
 *
 * @param held variant id → units held, as `heldUnits` counts them
 */
export function stockToPublish({
  variants,
  held,
}: {
  variants: StockedVariant[];
  held: Map<string, number>;
}): Map<string, number> {
  const taken = new Map<string, number>();
  for (const variant of variants) {
    for (const { inventory_item_id, required_quantity } of variant.inventory_items) {
      const units = (held.get(variant.variant_id) ?? 0) * required_quantity;
      taken.set(inventory_item_id, (taken.get(inventory_item_id) ?? 0) + units);
    }
  }
  const quantityOf = (variant: StockedVariant): number => {
    if (!variant.manage_inventory) {
      return UNMANAGED_QUANTITY;
    }
    const sets = variant.inventory_items
      .filter(({ required_quantity }) => required_quantity > 0)
      .map((item) => Math.floor((item.available - (taken.get(item.inventory_item_id) ?? 0)) / item.required_quantity));
    return sets.length === 0 ? 0 : Math.max(0, Math.min(HIGHEST_QUANTITY, ...sets));
  };
  return new Map(variants.map((variant) => [variant.variant_id, quantityOf(variant)]));
}
