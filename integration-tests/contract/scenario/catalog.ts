import type { ProductSearch } from "../../../src/tiktok/api/products";
import { must, type Stage, type StageRegion } from "./stage";

/** Reads listings and stock, and writes stock: all taken, some refused. */
export async function useCatalog({ api, shops, sim }: Stage, region: StageRegion): Promise<void> {
  const { client, state } = shops[region];
  const [cap, olive, mug] = state().skus;
  if (!cap || !olive || !mug) throw new Error("The stage has three SKUs a shop.");

  const search: Required<Omit<ProductSearch, "page_token">> = {
    page_size: 1,
    status: "ACTIVATE",
    seller_skus: [cap.seller_sku],
    sku_ids: [cap.sku_id],
    create_time_ge: 1,
    create_time_le: sim.clock.seconds() + 60,
    update_time_ge: 1,
    update_time_le: sim.clock.seconds() + 60,
  };
  must(await api.searchProducts(client, search, { priority: "catalog" }));
  const { next_page_token } = must(await api.searchProducts(client, { page_size: 1 }));
  must(await api.searchProducts(client, { page_size: 1, page_token: next_page_token ?? "" }));
  must(await api.getProduct(client, cap.product_id, { priority: "catalog" }));

  // A new listing is announced (topic 16).
  const skus = [{ seller_sku: "SOCKS", price: cap.price, stock: 1 }];
  sim.control.createListing({ shop_id: state().id, title: "Socks", skus });

  must(await api.searchInventory(client, { sku_ids: [cap.sku_id, mug.sku_id] }, { priority: "stock" }));
  must(await api.searchInventory(client, { product_ids: [cap.product_id] }));
  const places = state().warehouses.filter(({ type }) => type === "SALES_WAREHOUSE");
  const everywhere = (quantity: number) => places.map(({ id }) => ({ warehouse_id: id, quantity }));
  const named = { skus: [cap, olive].map(({ sku_id }) => ({ id: sku_id, inventory: everywhere(40) })) };
  must(await api.updateInventory(client, cap.product_id, named, { priority: "stock" }));
  if (places.length === 1) {
    must(
      await api.updateInventory(client, mug.product_id, { skus: [{ id: mug.sku_id, inventory: [{ quantity: 0 }] }] }),
    );
  }
  const half = { skus: [...named.skus.slice(0, 1), { id: mug.sku_id, inventory: everywhere(1) }] };
  const { errors } = must(await api.updateInventory(client, cap.product_id, half));
  if (errors.length !== 1) throw new Error("A SKU of another product is refused by itself.");
}
