import { numberOf, recordsOf, textOf } from "../gateway/call";
import type { Product, Shop, Sku } from "../state/model";

export interface StockUpdate {
  sku: Sku;
  /** Warehouse id → units available to sell. */
  quantities: Map<string, number>;
}

export interface StockProblem {
  sku_id: string;
  warehouse_id: string;
  code: number;
  message: string;
}

const MOST = 99_999;

/** Reads one SKU of inventory/update: every warehouse the SKU is bound to, each with a quantity in range. */
export function readStockUpdate(
  shop: Shop,
  product: Product,
  row: Record<string, unknown>,
): { ok: true; update: StockUpdate } | { ok: false; problem: StockProblem } {
  const sku_id = textOf(row["id"]) ?? "";
  const fail = (code: number, message: string, warehouse_id = "") =>
    ({ ok: false, problem: { sku_id, warehouse_id, code, message } }) as const;
  const sku = product.skus.find(({ id }) => id === sku_id);
  if (!sku) return fail(12052553, `SKU ${sku_id} is not a SKU of product ${product.id}.`);
  const only = sku.stock.length === 1 ? sku.stock[0]?.warehouse_id : undefined;
  const quantities = new Map<string, number>();
  for (const entry of recordsOf(row["inventory"])) {
    const warehouse_id = textOf(entry["warehouse_id"]) || only;
    if (!warehouse_id) return fail(12052516, "The warehouse_id is required: the SKU is in several warehouses.");
    const warehouse = shop.warehouses.find(({ id }) => id === warehouse_id);
    if (!warehouse || !sku.stock.some((stock) => stock.warehouse_id === warehouse_id)) {
      return fail(12052097, `The SKU is not bound to warehouse ${warehouse_id}.`, warehouse_id);
    }
    if (warehouse.effect_status !== "ENABLED") {
      return fail(12052531, `Warehouse ${warehouse_id} is disabled.`, warehouse_id);
    }
    const quantity = numberOf(entry["quantity"]) ?? -1;
    const least = shop.refuse_zero_stock ? 1 : 0;
    if (quantity < least || quantity > MOST) {
      return fail(12052055, `The quantity ${quantity} is not within ${least} and ${MOST}.`, warehouse_id);
    }
    quantities.set(warehouse_id, quantity);
  }
  const missing = sku.stock.find(({ warehouse_id }) => !quantities.has(warehouse_id));
  if (missing) {
    return fail(
      12052516,
      `Warehouse ${missing.warehouse_id} is missing: name all that the SKU is bound to.`,
      missing.warehouse_id,
    );
  }
  return { ok: true, update: { sku, quantities } };
}
