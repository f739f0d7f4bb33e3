import type { BareStore } from "./bare-store";

/** Where the platform is at its best: more at once gain nothing, the process is busy. */
const AT_ONCE = 4;

/** What every order of a figure buys, one unit each. */
export const SKUS = ["TEE-M", "CAP-BLACK"];

/**
 * The floor of the figures about imports: Medusa's `createOrderWorkflow` with reservations and a captured payment, for
 * orders of two lines, in a store without the plugin.
 *
 * @returns a run of `n` orders, in orders a second
 */
export async function bareOrders({ database, url }: BareStore, n: number): Promise<() => Promise<number>> {
  const [place] = await database.rows<{ region_id: string; location_id: string; sales_channel_id: string }>(
    `SELECT (SELECT id FROM region WHERE currency_code = 'usd') AS region_id,
            (SELECT id FROM stock_location LIMIT 1) AS location_id,
            (SELECT id FROM sales_channel LIMIT 1) AS sales_channel_id`,
  );
  const variants = await database.rows(
    `SELECT v.id AS variant_id, i.inventory_item_id, 25 AS unit_price FROM product_variant v
     JOIN product_variant_inventory_item i ON i.variant_id = v.id WHERE v.sku = ANY($1)`,
    [SKUS],
  );
  // The workflow sells only what the channel's locations have.
  await database.rows(
    `INSERT INTO sales_channel_stock_location (id, sales_channel_id, stock_location_id) VALUES ('bench', $1, $2)`,
    [place?.sales_channel_id, place?.location_id],
  );
  const body = JSON.stringify({ ...place, variants });
  const order = async () => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${url}/bench/orders`, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`The bare order was answered with ${response.status}: ${await response.text()}`);
  };
  // The first makes the customer, whom all the others find.
  await order();
  return async (): Promise<number> => {
    const begun = performance.now();
    await inParallel(n, order);
    return n / ((performance.now() - begun) / 1000);
  };
}

/** Does a thing `n` times, several at once. */
export async function inParallel(n: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < n) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
