import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { until } from "../../integration-tests/setup/until";
import { settled } from "./settled";

/** Makes the store read TikTok's orders of late, as it does before it pushes stock. */
export async function sweepNow({ database, admin }: ConnectedStore): Promise<void> {
  const [level] = await database.rows<{ inventory_item_id: string; location_id: string; stocked_quantity: string }>(
    `SELECT inventory_item_id, location_id, stocked_quantity FROM inventory_level ORDER BY id LIMIT 1`,
  );
  const sweptUntil = async () => {
    const [row] = await database.rows<{ at: Date }>(`SELECT max(swept_until) AS at FROM tiktok_cursor`);
    return row?.at.getTime() ?? 0;
  };
  await settled(database);
  const before = await sweptUntil();
  const session = await admin(0);
  await session.post(`/admin/inventory-items/${level?.inventory_item_id}/location-levels/${level?.location_id}`, {
    stocked_quantity: Number(level?.stocked_quantity) + 1,
  });
  await until("the shop's orders are swept", async () => (await sweptUntil()) > before);
}
