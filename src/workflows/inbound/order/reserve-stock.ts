import type { MedusaContainer, OrderLineItemDTO, ReservationItemDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { VariantMatch } from "../../../domain/order-draft";
import { shortOf, type StockUnit, type TakenUnit, takeUnits } from "../../../domain/oversold";
import type { Stock } from "../../../domain/stock-locations";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { OversoldDto } from "../../../types/hold-dto";
import { inLine } from "./in-line";
import { availableItems, stockUnits } from "./stock-units";

/** A native order, one that is to be or one that is, and the variants whose stock its lines take, by TikTok's SKU id. */
export interface StockTaker {
  medusaOrder: { id: string; items?: Pick<OrderLineItemDTO, "id" | "quantity" | "metadata">[] };
  variants: Map<string, VariantMatch>;
  /** What a person reads beside its reservations. */
  description?: string;
}

/** What of an order's stock is not there. */
export interface Lacking {
  /** SKUs whose item has no stock level at any of the shop's locations: nothing can be reserved for them. */
  unstocked: string[];
  /** Units that were reserved although no location has them. */
  oversold: OversoldDto[];
}

/**
 * Reserves every unit of these orders at the shop's locations, oversold ones too: the buyers have paid. The main location
 * comes first, then the others in their order, and what nobody has is a back-order at the main one. Lines that have their
 * reservation already are left alone.
 *
 * @param areNew no line can have a reservation yet
 * @returns by the order's id, what is lacking
 */
export async function reserveStock(
  container: MedusaContainer,
  shop: Shop,
  orders: StockTaker[],
  areNew: boolean,
): Promise<Map<string, Lacking>> {
  const inventory = container.resolve(Modules.INVENTORY);
  const lines = orders.flatMap(linesOf);
  const itemIds = [...new Set(lines.flatMap(({ unit }) => unit.takes.map((take) => take.inventory_item_id)))].sort();
  if (itemIds.length === 0) return new Map();
  const taken = await inLine(container, itemIds, async () => {
    const stock = await availableItems(container, shop, itemIds);
    const lineIds = lines.map(({ reservation }) => reservation.line_item_id);
    const existing = areNew
      ? []
      : await inventory.listReservationItems({ line_item_id: lineIds }, { take: null as unknown as number });
    const units = lines.map((line) => withReserved(line, existing));
    const placed = takeUnits(units, withoutReserved(stock, existing)).taken;
    const missing = lines.flatMap(({ reservation }, index) =>
      placesToReserve(units[index], placed[index]).map((place) => ({ ...reservation, ...place })),
    );
    if (missing.length > 0) await inventory.createReservationItems(missing);
    return lines.flatMap(({ medusaOrderId }, index) => {
      const unit = placed[index];
      return unit ? [{ medusaOrderId, unit }] : [];
    });
  });
  return new Map(
    orders.map(({ medusaOrder }) => {
      const units = taken.flatMap(({ medusaOrderId, unit }) => (medusaOrderId === medusaOrder.id ? [unit] : []));
      const unstocked = units.filter(({ places }) => places.includes(null)).map(({ sku }) => sku);
      return [medusaOrder.id, { unstocked: [...new Set(unstocked)], oversold: shortOf(units) }];
    }),
  );
}

/** A line of a native order that takes stock. */
interface StockedLine {
  medusaOrderId: string;
  unit: StockUnit;
  /** What its reservations have in common. */
  reservation: { line_item_id: string; allow_backorder: boolean; description?: string };
}

const linesOf = ({ medusaOrder, variants, description }: StockTaker): StockedLine[] =>
  (medusaOrder.items ?? []).flatMap((item) =>
    stockUnits([item], variants).map((unit) => ({
      medusaOrderId: medusaOrder.id,
      unit,
      reservation: { line_item_id: item.id, allow_backorder: true, ...(description && { description }) },
    })),
  );

/** What a line takes, each with where it is reserved already: all of an item, if any of it is. */
function withReserved({ reservation, unit }: StockedLine, existing: ReservationItemDTO[]): StockUnit {
  const seen = new Map<string, number>();
  return {
    ...unit,
    takes: unit.takes.map((take) => {
      const rows = existing.filter(
        (row) => row.line_item_id === reservation.line_item_id && row.inventory_item_id === take.inventory_item_id,
      );
      const nth = seen.get(take.inventory_item_id) ?? 0;
      seen.set(take.inventory_item_id, nth + 1);
      return { ...take, reserved_at: (rows[nth] ?? rows[0])?.location_id };
    }),
  };
}

/** What the orders themselves had reserved before is theirs. */
function withoutReserved(stock: Stock, existing: ReservationItemDTO[]): Stock {
  const own = (item: string, location: string) =>
    existing
      .filter((row) => row.inventory_item_id === item && row.location_id === location)
      .reduce((total, { quantity }) => total + Number(quantity), 0);
  return new Map(
    [...stock].map(([item, rows]) => [
      item,
      rows.map((row) => ({ ...row, available: row.available + own(item, row.location_id) })),
    ]),
  );
}

/** What of a line is to be reserved, and where: each of its takes that is not, at the place that was found for it. */
const placesToReserve = (unit: StockUnit | undefined, placed: TakenUnit | undefined) =>
  (unit?.takes ?? []).flatMap(({ inventory_item_id, quantity, reserved_at }, index) => {
    const location_id = placed?.places[index];
    return reserved_at || !location_id ? [] : [{ inventory_item_id, quantity, location_id }];
  });

/** @param skus those that are {@link Lacking} a level */
export const nothingReserved = (skus: string[]): string =>
  `The order is complete, but no stock was reserved for ${skus.join(", ")}: no stock location of the shop keeps ` +
  `${skus.length > 1 ? "these items" : "this item"}. Add one to the inventory item, and reserve by hand.`;
