import type { ShopClient } from "../client";
import type { CallOptions, Endpoint } from "../endpoint";
import type { TiktokResult } from "../error";
import { tooMany } from "../failure";
import { inventoryList, inventoryUpdate, type InventoryUpdateError, type StockOfProduct } from "../schemas/inventory";

const SEARCH: Endpoint<"shop"> = {
  entity: "shop",
  method: "POST",
  path: "/product/202309/inventory/search",
  priority: "stock",
  effect: "read",
};
const UPDATE: Endpoint<"shop"> = {
  ...SEARCH,
  path: "/product/202309/products/{product_id}/inventory/update",
  effect: "write",
};

const MOST_SKUS = 600;
const MOST_PRODUCTS = 100;

/** By SKU, 600 at most, or by product, 100 at most. */
export type InventorySearch = { sku_ids: readonly string[] } | { product_ids: readonly string[] };

/** Stock as TikTok has it, by product. SKUs and products that TikTok does not know are missing. */
export async function searchInventory(
  shop: ShopClient,
  search: InventorySearch,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ inventory: StockOfProduct[] }>> {
  const [parameter, ids, most] =
    "sku_ids" in search
      ? (["sku_ids", search.sku_ids, MOST_SKUS] as const)
      : (["product_ids", search.product_ids, MOST_PRODUCTS] as const);
  if (ids.length === 0) {
    return { ok: true, data: { inventory: [] }, requestId: null };
  }
  if (ids.length > most) {
    return tooMany(SEARCH, parameter, most);
  }
  return shop.call(SEARCH, { body: { [parameter]: ids }, schema: inventoryList, priority });
}

export interface InventoryUpdate {
  skus: {
    id: string;
    /**
     * Every warehouse that the SKU is bound to; the id may be left out where the shop has one. `quantity` is what can be sold
     * from now on, without what orders hold: an absolute figure, 0–99,999.
     */
    inventory: { warehouse_id?: string; quantity: number }[];
  }[];
}

/**
 * Sets the stock of SKUs of one product. TikTok takes what it can: SKUs that it refused are in `errors`, although the call
 * succeeded; `classOfCode` says what a row's code means.
 */
export function updateInventory(
  shop: ShopClient,
  product_id: string,
  { skus }: InventoryUpdate,
  { priority }: CallOptions = {},
): Promise<TiktokResult<{ errors: InventoryUpdateError[] }>> {
  return shop.call(UPDATE, { path: { product_id }, body: { skus }, schema: inventoryUpdate, priority });
}
