import { MathBN } from "@medusajs/framework/utils";
import { stockVariants } from "../../../domain/bundle";
import type { Decimal } from "../../../domain/money";
import type { VariantMatch } from "../../../domain/order-draft";
import { cameBackSince } from "../../../domain/past-order";
import type { ReturnFacts } from "../../../domain/return-facts";
import type { Quantities } from "../../../domain/returned-goods";
import type { TiktokLineItem } from "../../../tiktok/schemas/order";
import type { Follow } from "../follow/follow";
import { matchVariants } from "../match-variants";

/**
 * The stock of the units of a return whose goods had left before the shop was connected, by TikTok's ids of the units. No
 * fulfilment took it: the merchant's count was without them already, so that what comes back since is one more.
 */
export async function stockOfPast(
  { container, shop, record, tiktokOrder }: Pick<Follow, "container" | "shop" | "record" | "tiktokOrder">,
  facts: ReturnFacts,
): Promise<Map<string, Quantities>> {
  if (!record.left_before || !cameBackSince(facts, shop.created_at)) return new Map();
  const lines = tiktokOrder.line_items.filter(({ id }) => facts.line_ids.includes(id));
  const variants = stockVariants(lines, await matchVariants(container, shop, [tiktokOrder]));
  return new Map(lines.map((line) => [line.id, stockOfUnit(line, variants)]));
}

function stockOfUnit({ sku_id }: TiktokLineItem, variants: Map<string, VariantMatch>): Quantities {
  const variant = variants.get(sku_id);
  const stock = new Map<string, Decimal>();
  for (const { inventory_item_id: id, required_quantity } of variant?.manage_inventory ? variant.inventory_items : []) {
    stock.set(id, MathBN.add(stock.get(id) ?? 0, required_quantity));
  }
  return stock;
}
