import { takeUnits } from "./oversold";
import type { Stock } from "./stock-locations";

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
  inventory_items: { inventory_item_id: string; required_quantity: number }[];
}

/**
 * The absolute quantity that TikTok should show for each variant: as many whole sets as the scarcest item allows over all of
 * the shop's locations, after the units that TikTok's buyers hold are taken off where their orders will take them. What a
 * location has beyond whole sets counts for nothing, as no order takes it. Variants that share an item must be passed
 * together, since a unit held of one takes from all.
 *
 * @param held variant id → units held, as `heldUnits` counts them
 */
export function stockToPublish({
  variants,
  held,
  stock,
}: {
  variants: StockedVariant[];
  held: Map<string, number>;
  stock: Stock;
}): Map<string, number> {
  const units = variants.flatMap(({ variant_id, inventory_items }) => {
    const takes = inventory_items
      .filter(({ required_quantity }) => required_quantity > 0)
      .map(({ inventory_item_id, required_quantity }) => ({ inventory_item_id, quantity: required_quantity }));
    return Array.from({ length: held.get(variant_id) ?? 0 }, () => ({ sku_id: variant_id, sku: variant_id, takes }));
  });
  const { left } = takeUnits(units, stock);
  const quantityOf = (variant: StockedVariant): number => {
    if (!variant.manage_inventory) {
      return UNMANAGED_QUANTITY;
    }
    const sets = variant.inventory_items
      .filter(({ required_quantity }) => required_quantity > 0)
      .map(({ inventory_item_id, required_quantity }) =>
        (left.get(inventory_item_id) ?? [])
          .map(({ available }) => Math.floor(available / required_quantity))
          .reduce((total, portions) => total + portions, 0),
      );
    return sets.length === 0 ? 0 : Math.max(0, Math.min(HIGHEST_QUANTITY, ...sets));
  };
  return new Map(variants.map((variant) => [variant.variant_id, quantityOf(variant)]));
}
