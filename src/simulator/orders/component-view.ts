import { spread, toAmount } from "../markets/money";
import type { Line, Order } from "../state/model";
import type { World } from "../state/world";

/** `combined_listing_skus` and `sub_item_info` of a bundle's unit: what it is made of, by SKU and unit by unit. */
export function componentsView(world: World, order: Order, line: Line, display_status: string) {
  const { components } = line;
  if (components.length === 0) return {};
  const { currency } = order.money;
  const share = (minor: number) => spread(minor, components.length).map((part) => toAmount(part, currency));
  const [original, sale] = [share(line.original_price), share(line.sale_price)];
  const [seller, platform] = [share(line.seller_discount), share(line.platform_discount)];
  const skus = [...new Set(components.map(({ sku }) => sku))];
  return {
    combined_listing_skus: skus.map((sku) => ({
      sku_id: sku.id,
      product_id: sku.product_id,
      seller_sku: sku.seller_sku,
      sku_count: components.filter((component) => component.sku === sku).length,
    })),
    sub_item_info: components.map(({ id, sku }, index) => ({
      id,
      sku_id: sku.id,
      product_id: sku.product_id,
      product_name: world.products.get(sku.product_id)?.title ?? "",
      sku_name: sku.name,
      seller_sku: sku.seller_sku,
      display_status,
      currency,
      original_price: original[index] ?? "0",
      sale_price: sale[index] ?? "0",
      seller_discount: seller[index] ?? "0",
      platform_discount: platform[index] ?? "0",
    })),
  };
}
