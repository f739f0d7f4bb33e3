import type { HoldDto, OversoldDto } from "../types/hold-dto";
import type { LocationStock, Stock } from "./stock-locations";

/** What a unit takes of one inventory item. */
export interface Take {
  inventory_item_id: string;
  quantity: number;
  /** The location that has reserved it already. */
  reserved_at?: string | undefined;
}

/** One unit of an order, and what it takes of the stock. */
export interface StockUnit {
  sku_id: string;
  /** As the store calls it. */
  sku: string;
  takes: Take[];
}

/** A unit that was taken. */
export interface TakenUnit {
  sku_id: string;
  sku: string;
  /** Some of it was not there, and is taken all the same. */
  isShort: boolean;
  /** The location of each of its takes; null where no location keeps the item. */
  places: (string | null)[];
}

/**
 * Takes units one after the other from what is available, below nothing too, since they are sold. What is reserved already
 * stays where it is, and comes first. A unit comes from the first location that has all of it; where none has, each item from
 * the first that has enough of that; and what no location has from the first that keeps it. One item of a unit is never
 * divided: Medusa fulfils a line by whole reservations only (docs/adr/0018). An item that is not among the available ones is
 * not counted: nobody knows how many there are. One that only deleted locations keep is short.
 *
 * @returns each unit with its places, the SKUs that were short, by how many units, and what is left
 */
export function takeUnits(
  units: StockUnit[],
  available: Stock,
): { taken: TakenUnit[]; short: OversoldDto[]; left: Stock } {
  const left = new Map([...available].map(([id, rows]) => [id, rows.map((row) => ({ ...row }))]));
  const take = ({ inventory_item_id, quantity }: Take, place: string): boolean => {
    const row = left.get(inventory_item_id)?.find(({ location_id }) => location_id === place);
    if (!row) return true;
    row.available -= quantity;
    return row.available >= 0;
  };
  const reserved = units.map(({ takes }) => takes.map((each) => !each.reserved_at || take(each, each.reserved_at)));
  const taken = units.map(({ sku_id, sku, takes }, index) => {
    const wholeAt = placeOfAll(
      takes.filter(({ reserved_at }) => !reserved_at),
      left,
    );
    const placed = takes.map((each) => {
      if (each.reserved_at) return { place: each.reserved_at, isThere: true };
      const rows = left.get(each.inventory_item_id);
      const place = rows ? (wholeAt ?? placeOf(each, rows)) : null;
      return { place, isThere: place === null ? !rows : take(each, place) };
    });
    const isShort = placed.some(({ isThere }) => !isThere) || (reserved[index] ?? []).includes(false);
    return { sku_id, sku, isShort, places: placed.map(({ place }) => place) };
  });
  return { taken, short: shortOf(taken), left };
}

/** The SKUs of units that were not there, with how many they were, and how many were. */
export function shortOf(taken: readonly TakenUnit[]): OversoldDto[] {
  const skus = new Map<string, OversoldDto>();
  for (const { sku_id, sku, isShort } of taken) {
    const { quantity, in_stock } = skus.get(sku_id) ?? { quantity: 0, in_stock: 0 };
    skus.set(sku_id, {
      sku_id,
      sku,
      quantity: quantity + Number(isShort),
      in_stock: in_stock + Number(!isShort),
    });
  }
  return [...skus.values()].filter(({ quantity }) => quantity > 0);
}

/**
 * What an order lacked when its units were reserved; what others take later is not its lack. Units of a SKU that the order
 * waited for are reserved later than the others.
 *
 * @param short what of its units is short now
 */
export function lackOf(
  order: { reserved_at: Date | null; oversold: OversoldDto[] | null; open_skus: { sku_id: string }[] },
  short: OversoldDto[],
): OversoldDto[] | null {
  const known = (order.reserved_at && order.oversold) ?? [];
  const isNew = ({ sku_id }: OversoldDto) =>
    !order.reserved_at ||
    (order.open_skus.some((open) => open.sku_id === sku_id) && !known.some((one) => one.sku_id === sku_id));
  const lack = [...known, ...short.filter(isNew)];
  return lack.length > 0 ? lack : null;
}

/** The first location that has all of it. */
function placeOfAll(takes: Take[], left: Stock): string | undefined {
  const needs = new Map<string, number>();
  for (const { inventory_item_id, quantity } of takes) {
    if (left.has(inventory_item_id)) needs.set(inventory_item_id, (needs.get(inventory_item_id) ?? 0) + quantity);
  }
  const [first] = needs.keys();
  const has = (place: string) =>
    [...needs].every(([id, need]) =>
      (left.get(id) ?? []).some(({ location_id, available }) => location_id === place && available >= need),
    );
  return first === undefined ? undefined : left.get(first)?.find(({ location_id }) => has(location_id))?.location_id;
}

/** The first location that has enough of one item, else the first that keeps it. */
const placeOf = ({ quantity }: Take, rows: readonly LocationStock[]): string | null =>
  (rows.find(({ available }) => available >= quantity) ?? rows[0])?.location_id ?? null;

/** What holds an order of a shop that does not import what is not in stock; nothing when all is. */
export function holdForStock(short: OversoldDto[]): HoldDto[] {
  if (short.length === 0) return [];
  const named = short.map(({ sku, quantity }) => `${quantity} of ${sku}`).join(", ");
  return [
    {
      reason: "oversold",
      message: `The shop's stock lacks ${named}. The order comes in when the stock does, or when you import it anyway.`,
      keys: short.map(({ sku_id }) => `oversold:${sku_id}`),
      can_accept: true,
      skus: short.map(({ sku_id, sku, quantity }) => ({ sku_id, seller_sku: sku, title: sku, quantity })),
    },
  ];
}
