import { startSimulator } from "../../src/simulator";
import type { MarketOrder } from "../../src/domain/__tests__/arbitrary-order";
import { order as orderShape } from "../../src/tiktok/schemas/order";

/** Random orders of every market, as the plugin reads them of the simulator. */
export async function generatedOrders(count: number, seed: number): Promise<MarketOrder[]> {
  const simulator = await startSimulator({ seed });
  try {
    const { control } = simulator;
    const { order_ids } = control.generate({ count, seed });
    const regions = new Map(control.sellers().flatMap(({ shops }) => shops.map(({ id, region }) => [id, region])));
    return order_ids.map((id) => {
      const { shop_id, detail } = control.order(id);
      return { region: regions.get(shop_id) ?? "", tiktokOrder: orderShape.parse(detail) };
    });
  } finally {
    await simulator.stop();
  }
}
