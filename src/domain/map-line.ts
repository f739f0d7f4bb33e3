import { adjustments } from "./adjustment";
import { type Decimal, plain, ZERO } from "./money";
import type { LineAmounts } from "./order-amounts";
import type { DraftItem, VariantMatch } from "./order-draft";
import { lineNet } from "./read-goods";
import { taxLines } from "./tax-line";
import type { UnitFunding } from "./unit-funding";
import type { TiktokLineItem } from "../tiktok/schemas/order";

/** What one unit bears besides its own price and discounts. */
export interface LineShares {
  tax: Decimal;
  payment_discount: Decimal;
  is_tax_inclusive: boolean;
  requires_shipping: boolean;
}

const present = (text: string | null | undefined): string | undefined => text || undefined;

/** What a line says it is: the variant behind it, or TikTok's own words where the store has no such variant. */
export const lineWords = (line: TiktokLineItem, variant: VariantMatch | undefined) => ({
  title: variant?.product_title || line.product_name || line.seller_sku || line.sku_id,
  subtitle: present(variant?.title) ?? present(line.sku_name),
  thumbnail: present(variant?.thumbnail) ?? present(line.sku_image),
  product_id: present(variant?.product_id),
  product_title: present(variant?.product_title) ?? present(line.product_name),
  product_handle: present(variant?.product_handle),
  variant_id: variant?.variant_id,
  variant_sku: present(variant?.sku) ?? present(line.seller_sku),
  variant_title: present(variant?.title) ?? present(line.sku_name),
});

/**
 * One unit as a Medusa line: TikTok's price and discounts, and the words of the variant behind it, or TikTok's own where the
 * store has no such variant. `untaxed` is the tax that no rate can carry because the unit costs nothing, `funding` who paid it
 * where the order counts what TikTok paid as revenue.
 */
export function mapLine(
  amounts: LineAmounts,
  variant: VariantMatch | undefined,
  shares: LineShares,
): { item: DraftItem; untaxed: Decimal; funding: UnitFunding | undefined } {
  const { line, gross, seller_discount, platform_discount, by_tiktok } = amounts;
  const taxable = lineNet(amounts).minus(shares.payment_discount);
  const tax_lines = taxLines(shares.tax, taxable);
  const worth = tax_lines === null ? taxable : taxable.plus(shares.tax);
  const funding = by_tiktok && { by_buyer: plain(worth.minus(by_tiktok)), by_tiktok: plain(by_tiktok) };
  const item: DraftItem = {
    ...lineWords(line, variant),
    quantity: 1,
    unit_price: plain(gross),
    is_custom_price: true,
    is_tax_inclusive: shares.is_tax_inclusive,
    is_discountable: false,
    requires_shipping: shares.requires_shipping,
    tax_lines: tax_lines ?? [],
    adjustments: [
      ...adjustments("TIKTOK_SELLER_DISCOUNT", seller_discount),
      ...adjustments("TIKTOK_PLATFORM_DISCOUNT", platform_discount),
      ...adjustments("TIKTOK_PAYMENT_DISCOUNT", shares.payment_discount),
    ],
    metadata: {
      tiktok_line_item_id: line.id,
      tiktok_sku_id: line.sku_id,
      tiktok_product_id: line.product_id,
      tiktok_seller_sku: line.seller_sku,
    },
  };
  return { item, untaxed: tax_lines === null ? shares.tax : ZERO, funding };
}
