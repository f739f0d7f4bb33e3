import { openLines } from "../../../domain/early-lines";
import { lineItemId } from "../../../domain/line-item-id";
import type { OrderRecord } from "../../../modules/tiktok-shop/stores/record-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";

/** The native lines, as far as their stock goes, that a marked order is going to have: one a unit that is not cancelled. */
export function earlyItems(
  { medusa_order_id, early_lines }: Pick<OrderRecord, "medusa_order_id" | "early_lines">,
  tiktokOrder: Pick<TiktokOrder, "line_items">,
) {
  const marked = new Set(early_lines);
  return openLines(tiktokOrder)
    .filter(({ id }) => marked.has(id))
    .map(({ id, sku_id }) => ({
      id: lineItemId(medusa_order_id, id),
      quantity: 1,
      metadata: { tiktok_line_item_id: id, tiktok_sku_id: sku_id },
    }));
}
