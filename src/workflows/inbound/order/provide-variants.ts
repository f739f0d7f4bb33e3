import type { MedusaContainer } from "@medusajs/framework/types";
import type { VariantMatch } from "../../../domain/order-draft";
import { unmatchedLines } from "../../../domain/unmatched-lines";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import { draftProducts } from "../../catalog/draft-products";
import { matchVariants } from "../match-variants";

/**
 * The variants that orders are imported with: those that are matched, and where the shop wants it a draft for each SKU that
 * is not. A bundle of which some parts are variants gets no draft: it would no longer take the stock of those.
 */
export async function provideVariants(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: TiktokOrder[],
  matched: Map<string, VariantMatch>,
): Promise<Map<string, VariantMatch>> {
  if (shop.settings.unmatched_skus !== "draft_product") return matched;
  const lines = tiktokOrders.flatMap((tiktokOrder) => tiktokOrder.line_items);
  const unmatched = unmatchedLines(lines, matched).filter(({ in_part }) => !in_part);
  if (unmatched.length === 0) return matched;
  await draftProducts(container, shop, unmatched);
  return matchVariants(container, shop, tiktokOrders);
}
