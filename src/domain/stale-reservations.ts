/** What a reservation is of; several may be of the same line and item. */
export interface Reserved {
  line_item_id?: string | null;
  inventory_item_id: string;
  quantity: unknown;
}

const keyOf = ({ line_item_id, inventory_item_id }: Omit<Reserved, "quantity">) =>
  `${line_item_id ?? ""}:${inventory_item_id}`;

function quantities(reserved: Reserved[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of reserved) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + Number(one.quantity));
  return sums;
}

/**
 * The reservations that are not what their lines take: of another item, or of another quantity in all. Once they are gone,
 * what is missing can be told by asking which line has none of an item.
 */
export function staleReservations<One extends Reserved>(existing: One[], wanted: Reserved[]): One[] {
  const [has, needs] = [quantities(existing), quantities(wanted)];
  return existing.filter((one) => has.get(keyOf(one)) !== needs.get(keyOf(one)));
}
