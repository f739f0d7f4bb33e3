import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { DEFAULT_SETTINGS } from "../default-settings";

/**
 * A shop that was disconnected and is connected again takes its old row back, with settings as new: its orders' records
 * belong to that row.
 */
export async function reviveShops(
  trx: Knex.Transaction,
  shops: { tiktok_shop_id: string; sales_channel_id: string; stock_location_id: string }[],
): Promise<void> {
  for (const { tiktok_shop_id, sales_channel_id, stock_location_id } of shops) {
    await trx("tiktok_shop")
      .where({ tiktok_shop_id })
      .whereNotNull("deleted_at")
      .update({
        deleted_at: null,
        // Connected from now on.
        created_at: trx.fn.now(),
        sales_channel_id,
        stock_location_id,
        status: "active",
        settings: JSON.stringify(DEFAULT_SETTINGS),
        webhooks: JSON.stringify({ registered: [], missing: [], last_failure: null }),
      });
  }
}
