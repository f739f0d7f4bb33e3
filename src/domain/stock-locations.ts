/** Where a shop's stock is. */
export interface StockPlaces {
  stock_location_id: string;
  settings: { further_stock_location_ids: string[] };
}

/** What a location has of an inventory item and nobody reserved: below nothing where more is reserved than there is. */
export interface LocationStock {
  location_id: string;
  available: number;
}

/** By inventory item, the locations that keep it, in the order in which the shop takes from them: none, where all were deleted. */
export type Stock = ReadonlyMap<string, readonly LocationStock[]>;

/** The locations that a shop sells from, in the order in which it takes from them: each once, the main one first. */
export const stockLocations = ({ stock_location_id, settings }: StockPlaces): [main: string, ...further: string[]] => [
  stock_location_id,
  ...[...new Set(settings.further_stock_location_ids)].filter((id) => id !== stock_location_id),
];

/**
 * Sorts levels of a shop's locations into their order. Of those that are not among `locationIds` nothing counts, but that the
 * shop keeps the item.
 */
export function stockOf(
  levels: { inventory_item_id: string; location_id: string; available: number }[],
  locationIds: readonly string[],
): Stock {
  const stock = new Map<string, LocationStock[]>(levels.map(({ inventory_item_id }) => [inventory_item_id, []]));
  for (const id of locationIds) {
    for (const { inventory_item_id, location_id, available } of levels) {
      if (location_id !== id) continue;
      stock.get(inventory_item_id)?.push({ location_id, available });
    }
  }
  return stock;
}

/** Where a parcel leaves from: the first of the shop's locations that holds some of it, and the main one where none does. */
export const shippedFrom = (reservedAt: readonly string[], [main, ...further]: [string, ...string[]]): string =>
  [main, ...further].find((id) => reservedAt.includes(id)) ?? reservedAt[0] ?? main;
