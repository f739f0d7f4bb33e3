import { MathBN } from "@medusajs/framework/utils";
import type { TiktokLineItem } from "../tiktok/schemas/order";
import { componentsOf } from "./bundle";
import { type Decimal, ZERO } from "./money";
import type { VariantMatch } from "./order-draft";

/** Quantities by id, of SKUs or of inventory items. */
export type Quantities = ReadonlyMap<string, Decimal>;

/** What of one unit came back: all of it, or so many of its components, by SKU. */
export type CameBack = "whole" | ReadonlyMap<string, number>;

/**
 * What of a unit came back with a return.
 *
 * @param named SKUs of the components that the return names, one entry a unit; none where it is about the unit as a whole
 * @param earlier those that came back with other returns before it
 */
export function cameBack(line: TiktokLineItem, named: readonly string[], earlier: readonly string[]): CameBack {
  const whole = componentCounts(line);
  if (whole.size === 0 && named.length === 0) return "whole";
  const asked = named.length > 0 ? countsOf(named) : whole;
  const gone = countsOf(earlier);
  const back = new Map<string, number>();
  for (const [skuId, count] of asked) {
    const left = (whole.size === 0 ? count : (whole.get(skuId) ?? 0)) - (gone.get(skuId) ?? 0);
    if (Math.min(count, left) > 0) back.set(skuId, Math.min(count, left));
  }
  const isWhole = whole.size > 0 && [...whole].every(([skuId, count]) => back.get(skuId) === count);
  return isWhole ? "whole" : back;
}

/** The SKUs of a unit's components, one entry a unit of each. */
export const componentSkus = (line: TiktokLineItem): string[] =>
  [...componentCounts(line)].flatMap(([skuId, count]) => Array.from({ length: count }, () => skuId));

/**
 * The stock of what came back of a unit: never more of an inventory item than the unit took of it. `uncounted`: SKUs of
 * components that have no stock of their own here, since the set's is kept as one, or that are tied to other stock by now.
 *
 * @param taken by inventory item, what the unit took
 */
export function stockBack(
  line: Pick<TiktokLineItem, "sku_id">,
  back: CameBack,
  { taken, variants }: { taken: Quantities; variants: ReadonlyMap<string, VariantMatch> },
): { stock: Quantities; uncounted: string[] } {
  if (back === "whole" || taken.size === 0) return { stock: back === "whole" ? taken : new Map(), uncounted: [] };
  const stock = new Map<string, Decimal>();
  const uncounted: string[] = [];
  for (const [skuId, count] of back) {
    const variant = variants.get(skuId);
    const items = variant?.manage_inventory ? variant.inventory_items : [];
    let isCounted = items.length > 0 || !variants.has(line.sku_id);
    for (const { inventory_item_id: id, required_quantity } of items) {
      const wanted = MathBN.add(stock.get(id) ?? 0, MathBN.mult(required_quantity, count));
      const most = taken.get(id) ?? ZERO;
      if (MathBN.gt(wanted, most)) isCounted = false;
      const put = MathBN.min(wanted, most);
      if (MathBN.gt(put, 0)) stock.set(id, put);
    }
    if (!isCounted) uncounted.push(skuId);
  }
  return { stock, uncounted };
}

function componentCounts(line: TiktokLineItem): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sku_id, count } of componentsOf(line)) counts.set(sku_id, (counts.get(sku_id) ?? 0) + count);
  return counts;
}

function countsOf(skuIds: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const skuId of skuIds) counts.set(skuId, (counts.get(skuId) ?? 0) + 1);
  return counts;
}
