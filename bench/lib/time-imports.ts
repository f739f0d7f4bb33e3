import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { until } from "../../integration-tests/setup/until";
import { SKUS } from "./bare-orders";
import { settled } from "./settled";

/** Places one order of the kind that the floor makes, of two lines. */
export function placeOrder({ simulator: { control }, shop }: ConnectedStore): { id: string } {
  const lines = SKUS.map((seller_sku) => ({ seller_sku, quantity: 1 }));
  return control.placeOrder({ shop_id: shop.id, hold: false, lines, shipping_fee: "4.99" });
}

/**
 * Times the import of `n` placed orders: from the call of `begin`, until the last record says that all of its order is there.
 *
 * @returns orders a second
 */
export async function timeImports(
  { database }: ConnectedStore,
  n: number,
  begin: () => Promise<void>,
): Promise<number> {
  const imported = async () => {
    const [row] = await database.rows<{ count: number }>(
      `SELECT count(*)::int FROM tiktok_order_record WHERE import_state = 'imported'`,
    );
    return row?.count ?? 0;
  };
  const before = await imported();
  const begun = performance.now();
  await begin();
  await until("all orders are imported", async () => (await imported()) >= before + n, {
    everyMs: 10,
    withinMs: 300_000,
  });
  const rate = n / ((performance.now() - begun) / 1000);
  await settled(database);
  return rate;
}
