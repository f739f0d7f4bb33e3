import type { OrderLineItemDTO } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { componentsOf, stockVariants } from "../../../domain/bundle";
import { lineWords } from "../../../domain/map-line";
import { takesStock } from "../../../domain/order-kind";
import { isCancelled, isShipped } from "../../../domain/order-status";
import { lackOf } from "../../../domain/oversold";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { TiktokLineItem } from "../../../tiktok/schemas/order";
import { failureOf } from "../../failure";
import { matchVariants } from "../match-variants";
import { nothingReserved, reserveStock } from "../order/reserve-stock";
import type { Follow } from "./follow";

/**
 * Ties the lines of an order that is in Medusa already to variants that stand for their SKUs since, and reserves their stock:
 * of what is neither shipped nor cancelled. It runs under the record's lock, and does what is done already to no effect.
 */
export async function followSkus({ container, shop, record, tiktokOrder, note }: Follow): Promise<RecordChanges> {
  const waiting = record.open_skus.filter(({ awaits }) => awaits === "variant").map(({ sku_id }) => sku_id);
  if (waiting.length === 0) return {};
  if (isGone(tiktokOrder.status)) return { open_skus: [] };
  const matched = await matchVariants(container, shop, [tiktokOrder]);
  const tied = new Set(waiting.filter((skuId) => matched.has(skuId)));
  if (tied.size === 0) return {};
  const lines = new Map(tiktokOrder.line_items.filter(isOpenAndOf(tied)).map((line) => [line.id, line]));
  const orderModule = container.resolve(Modules.ORDER);
  const { items = [] } = await orderModule.retrieveOrder(record.medusa_order_id, { relations: ["items"] });
  const open = items.flatMap((item) => {
    const line = lines.get(String(item.metadata?.tiktok_line_item_id));
    return line && isUnfulfilled(item) ? [{ item, line }] : [];
  });
  const updates = open.flatMap(({ item, line }) => {
    const variant = matched.get(line.sku_id);
    return variant ? [{ selector: { id: item.id }, data: lineWords(line, variant) }] : [];
  });
  if (updates.length > 0) await orderModule.updateOrderLineItems(updates);
  const taker = {
    medusaOrder: { id: record.medusa_order_id, items: open.map(({ item }) => item) },
    variants: stockVariants(tiktokOrder.line_items, matched),
  };
  const takers = takesStock(tiktokOrder, shop.settings) ? [taker] : [];
  const lacking = (await reserveStock(container, shop, takers, false)).get(record.medusa_order_id);
  const { oversold = [], unstocked = [] } = lacking ?? {};
  note("written", "lines.matched", { lines: open.length });
  return {
    open_skus: record.open_skus.filter(({ sku_id, awaits }) => awaits !== "variant" || !tied.has(sku_id)),
    oversold: lackOf(record, oversold),
    ...(unstocked.length > 0 && { last_failure: failureOf(nothingReserved(unstocked)) }),
  };
}

const isGone = (status: string): boolean => isCancelled(status) || isShipped(status);

const isOpenAndOf =
  (skus: Set<string>) =>
  (line: TiktokLineItem): boolean =>
    !isGone(line.display_status ?? "") && [line, ...componentsOf(line)].some(({ sku_id }) => skus.has(sku_id));

const isUnfulfilled = ({ detail, quantity }: OrderLineItemDTO): boolean =>
  MathBN.gt(quantity, 0) && MathBN.eq(detail?.fulfilled_quantity ?? 0, 0);
