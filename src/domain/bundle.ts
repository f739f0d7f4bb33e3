import type { TiktokLineItem } from "../tiktok/schemas/order";
import type { VariantMatch } from "./order-draft";

/** A SKU inside a bundle; `count` units of it make one unit of the line. */
export interface Component {
  sku_id: string;
  product_id: string;
  seller_sku: string | null;
  count: number;
}

/** What a unit is made of: as its combined listing says, else as its component units do; nothing for a plain SKU. */
export function componentsOf({ product_id, combined_listing_skus, sub_item_info }: TiktokLineItem): Component[] {
  const parts =
    combined_listing_skus.length > 0 ? combined_listing_skus : sub_item_info.map((unit) => ({ ...unit, sku_count: 1 }));
  return parts.map(({ sku_count, ...sku }) => ({ ...sku, product_id: sku.product_id ?? product_id, count: sku_count }));
}

/**
 * The variants whose stock the lines take, by the lines' SKU: a bundle that is no variant of the store takes its components'
 * stock, as far as they are variants with stock of their own. Each unit of a component is an entry of its own that requires
 * 1: Medusa fulfils exactly 1 of a reservation that the line's variant does not explain
 * (core-flows `create-fulfillment`, `required_quantity ?? 1`).
 */
export function stockVariants(lines: TiktokLineItem[], variants: Map<string, VariantMatch>): Map<string, VariantMatch> {
  const bundles = lines.flatMap((line): [string, VariantMatch][] => {
    const parts = variants.has(line.sku_id) ? [] : componentsOf(line);
    const inventory_items = parts.flatMap(({ sku_id, count }) => {
      const variant = variants.get(sku_id);
      return variant?.manage_inventory ? unitsOf(variant, count) : [];
    });
    const [first] = parts.flatMap(({ sku_id }) => variants.get(sku_id) ?? []);
    return first === undefined
      ? []
      : [[line.sku_id, { ...first, sku: line.seller_sku ?? first.sku, manage_inventory: true, inventory_items }]];
  });
  return bundles.length === 0 ? variants : new Map([...variants, ...bundles]);
}

const unitsOf = ({ inventory_items }: VariantMatch, count: number): VariantMatch["inventory_items"] =>
  inventory_items.flatMap(({ inventory_item_id, required_quantity }) =>
    Array.from({ length: required_quantity * count }, () => ({ inventory_item_id, required_quantity: 1 })),
  );
