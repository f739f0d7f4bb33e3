import { DEMO_APP, startSimulator, type PlaceOrder } from "..";
import { clientOf, type CallOptions, type Envelope } from "./client";

/** A simulator with one signed-in seller and one shop in a region; its SKUs cost 20 (2000 where there are no cents). */
export async function openShop(region: string, { warehouses = 1 } = {}) {
  const sim = await startSimulator({ seed: 11, clock: { start: 1_795_000_000, frozen: true } });
  const { open_id } = sim.control.createSeller({ name: "Seller", base_region: region });
  const shop = sim.control.createShop({ seller_open_id: open_id, name: `Shop ${region}`, region, warehouses });
  const price = ["JPY", "VND", "IDR"].includes(shop.currency) ? "2000" : "20.00";
  const skus = ["A", "B"].map((seller_sku) => ({ seller_sku, price, stock: 10 }));
  const listed = sim.control.createListing({ shop_id: shop.id, title: "Thing", skus }).skus;
  const client = clientOf(sim, DEMO_APP);
  const { token } = await client.signIn("Seller");
  const call = (method: string, path: string, options: CallOptions = {}): Promise<Envelope> =>
    client.call(method, path, { token, cipher: shop.cipher, ...options });
  const place = (more: Partial<PlaceOrder> = {}) =>
    sim.control.placeOrder({ shop_id: shop.id, lines: [{ seller_sku: "A", quantity: 2 }], hold: false, ...more });
  const skuState = (sellerSku = "A") => {
    const found = sim.control.sellers()[0]?.shops.find(({ id }) => id === shop.id);
    return found?.skus.find(({ seller_sku }) => seller_sku === sellerSku);
  };
  return { sim, shop, skus: listed, client, token, call, place, skuState };
}

export type OpenShop = Awaited<ReturnType<typeof openShop>>;
