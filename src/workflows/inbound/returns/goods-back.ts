import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, MathBN } from "@medusajs/framework/utils";
import type { Decimal } from "../../../domain/money";
import type { VariantMatch } from "../../../domain/order-draft";
import { areGoodsBack } from "../../../domain/return-facts";
import { cameBack, componentSkus, type Quantities, stockBack } from "../../../domain/returned-goods";
import type { ReturnRow } from "../../../modules/tiktok-shop/stores/return-store";
import type { TiktokLineItem } from "../../../tiktok/schemas/order";
import type { Follow } from "../follow/follow";
import { matchVariants } from "../match-variants";
import { receiptOf } from "./native-return";
import { readNative } from "./read-native";
import { stockOfPast } from "./stock-of-past";
import { itemsByLine, takenByItem } from "./taken-stock";

/** What a return brings back into stock, by inventory item. `uncounted`: SKUs of components that only a person can count. */
export interface GoodsBack {
  stock: Map<string, Decimal>;
  uncounted: string[];
}

type Subject = Pick<Follow, "container" | "shop" | "record" | "tiktokOrder">;

/**
 * The stock of the units of a return that we have received as sellable: what the order's fulfilments took for them, or of a
 * bundle the components that came back. Medusa holds a unit for one return at a time; where other components of it are the
 * subject of another one, what was decided about this return's goods counts (docs/adr/0019).
 *
 * @param rows all returns of the order, in their order
 */
export async function goodsBack(subject: Subject, row: ReturnRow, rows: readonly ReturnRow[]): Promise<GoodsBack> {
  const { container, shop, record, tiktokOrder } = subject;
  const nothing: GoodsBack = { stock: new Map(), uncounted: [] };
  const receipt = await receiptOf(container, row.medusa_return_id);
  const received = new Set(
    (receipt?.actions ?? [])
      .filter(({ action }) => action === ChangeActionType.RECEIVE_RETURN_ITEM)
      .map(({ details }) => String(details?.["reference_id"])),
  );
  const shared = row.restocks ? await sharedUnits(container, row, rows) : new Set<string>();
  if (received.size + shared.size === 0) return nothing;
  const itemOf = await itemsByLine(container, record.medusa_order_id);
  const all = linesOf(subject, row);
  const lines = all.flatMap((line) => {
    const itemId = itemOf.get(line.id) ?? "";
    const isBack = received.has(itemId) || (shared.has(itemId) && namedOf(row, line).length > 0);
    return isBack ? [{ line, itemId }] : [];
  });
  // Goods go back in one go: units that this return is still to hold itself are waited for.
  if (lines.length === 0 || (received.size === 0 && lines.length < all.length)) return nothing;
  const taken = await takenByItem(container, record.medusa_order_id);
  const past = await stockOfPast(subject, row.facts);
  const isOfParts = lines.some(({ line }) => namedOf(row, line).length > 0 || earlierOf(row, rows, line).length > 0);
  const variants = isOfParts ? await matchVariants(container, shop, [tiktokOrder]) : NO_VARIANTS;
  const { stock, uncounted } = nothing;
  for (const { line, itemId } of lines) {
    const back = cameBack(line, namedOf(row, line), earlierOf(row, rows, line));
    const counted = stockBack(line, back, { taken: taken.get(itemId) ?? past.get(line.id) ?? NOTHING, variants });
    for (const [id, quantity] of counted.stock) stock.set(id, MathBN.add(stock.get(id) ?? 0, quantity));
    uncounted.push(...counted.uncounted);
  }
  return { stock, uncounted };
}

const NOTHING: Quantities = new Map();

const NO_VARIANTS = new Map<string, VariantMatch>();

const linesOf = ({ tiktokOrder }: Subject, { facts }: ReturnRow): TiktokLineItem[] =>
  tiktokOrder.line_items.filter(({ id }) => facts.line_ids.includes(id));

const namedOf = ({ facts }: Pick<ReturnRow, "facts">, line: TiktokLineItem): string[] =>
  facts.parts.flatMap(({ line_id, sku_id }) => (line_id === line.id ? [sku_id] : []));

/** The components of a unit that came back with other returns before this one. */
function earlierOf(row: ReturnRow, rows: readonly ReturnRow[], line: TiktokLineItem): string[] {
  const own = rows.findIndex(({ id }) => id === row.id);
  const isBack = ({ facts }: ReturnRow) => facts.line_ids.includes(line.id) && areGoodsBack(facts);
  return rows
    .filter((other, index) => index !== own && isBack(other) && (index < own || other.restocked_at !== null))
    .flatMap((other) => (namedOf(other, line).length > 0 ? namedOf(other, line) : componentSkus(line)));
}

/** Units of which this return names components, and that Medusa holds for another return of the order. */
async function sharedUnits(
  container: MedusaContainer,
  row: ReturnRow,
  rows: readonly ReturnRow[],
): Promise<Set<string>> {
  if (row.facts.parts.length === 0) return new Set();
  const own = await readNative(container, row.medusa_return_id);
  const held = new Set<string>();
  for (const other of rows.filter(({ id }) => id !== row.id)) {
    const native = await readNative(container, other.medusa_return_id);
    if (native && native.status !== "canceled") for (const { item_id } of native.items) held.add(item_id);
  }
  // Its own units are received by its receipt, or by a person.
  for (const { item_id } of own?.items ?? []) held.delete(item_id);
  return held;
}
