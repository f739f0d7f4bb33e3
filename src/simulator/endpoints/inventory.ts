import { refusal, success, type Answer } from "../gateway/answer";
import { recordsOf, shopEndpoint, textsOf, type ShopCall } from "../gateway/call";
import { inventorySearch, inventoryUpdate } from "../gateway/facts/products";
import { moveStock } from "../orders/stock";
import { findProduct } from "../products/find-product";
import { readStockUpdate, type StockProblem, type StockUpdate } from "../products/stock-update";
import type { Sku } from "../state/model";

/** The wrapper around what was wrong with one SKU of several. */
const CHECK_FAILED = 12052990;

const errorRow = ({ sku_id, warehouse_id, code, message }: StockProblem) => ({
  code: CHECK_FAILED,
  message: "check failed",
  detail: { sku_id, extra_errors: [{ warehouse_id, code, message }] },
});

/** Absolute available quantities; what orders hold stays as it is. When no SKU can be set, the first problem is the answer. */
function update({ world, shop, path, body }: ShopCall): Answer {
  const found = findProduct(world, shop, path["product_id"]);
  if (!found.ok) return found.answer;
  const updates: StockUpdate[] = [];
  const problems: StockProblem[] = [];
  for (const row of recordsOf(body["skus"])) {
    const result = readStockUpdate(shop, found.product, row);
    if (result.ok) updates.push(result.update);
    else problems.push(result.problem);
  }
  const first = problems[0];
  if (first && updates.length === 0) return refusal(first.code, first.message);
  for (const { sku, quantities } of updates) {
    for (const [warehouseId, quantity] of quantities) {
      const before = sku.stock.find(({ warehouse_id }) => warehouse_id === warehouseId)?.available ?? 0;
      if (quantity === before) continue;
      moveStock(world, shop, sku, warehouseId, { available: quantity - before, committed: 0, trigger: "api_sync" });
    }
  }
  found.product.update_time = world.clock.seconds();
  world.changed();
  return success(problems.length > 0 ? { errors: problems.map(errorRow) } : {});
}

function skuView(sku: Sku) {
  const available = sku.stock.reduce((total, row) => total + row.available, 0);
  return {
    id: sku.id,
    seller_sku: sku.seller_sku,
    total_available_quantity: available,
    total_committed_quantity: sku.stock.reduce((total, row) => total + row.committed, 0),
    warehouse_inventory: sku.stock.map((row) => ({
      warehouse_id: row.warehouse_id,
      available_quantity: row.available,
      committed_quantity: row.committed,
    })),
    total_available_inventory_distribution: {
      campaign_inventory: [],
      creator_inventory: [],
      in_shop_inventory: { quantity: available },
    },
  };
}

/** SKU ids win over product ids; ids that this shop does not have are left out. */
function search({ world, shop, body }: ShopCall): Answer {
  const skuIds = textsOf(body["sku_ids"]) ?? [];
  const productIds = textsOf(body["product_ids"]) ?? [];
  if (skuIds.length + productIds.length === 0) {
    return refusal(12019008, "Name product_ids or sku_ids.");
  }
  const wanted = new Set(skuIds);
  const products = new Set(skuIds.length > 0 ? skuIds.map((id) => world.skus.get(id)?.product_id ?? "") : productIds);
  const inventory = [...products].flatMap((id) => {
    const product = world.products.get(id);
    if (!product || product.shop_id !== shop.id) return [];
    const skus = skuIds.length > 0 ? product.skus.filter((sku) => wanted.has(sku.id)) : product.skus;
    return [{ product_id: product.id, skus: skus.map(skuView) }];
  });
  return success({ inventory });
}

export const inventoryEndpoints = [shopEndpoint(inventoryUpdate, update), shopEndpoint(inventorySearch, search)];
