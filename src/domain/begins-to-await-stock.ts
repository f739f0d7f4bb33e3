import type { ImportState } from "../types/dto";

interface Waiting {
  import_state: ImportState;
  open_skus: readonly { sku_id: string; awaits: "variant" | "stock" }[];
}

/** Whether an order is to be held for the stock of a SKU for which it was not held before. */
export function beginsToAwaitStock(before: Waiting, { import_state, open_skus = [] }: Partial<Waiting>): boolean {
  if (import_state !== "held") return false;
  const awaited = open_skus.flatMap(({ sku_id, awaits }) => (awaits === "stock" ? sku_id : []));
  const isKnown = (skuId: string) => before.open_skus.some((open) => open.sku_id === skuId && open.awaits === "stock");
  return before.import_state === "held" ? !awaited.every(isKnown) : awaited.length > 0;
}
