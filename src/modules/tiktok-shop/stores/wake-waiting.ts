import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * Puts a shop's orders that wait, or are just coming in, into the inbox, where they converge like all others: what is reserved
 * for them follows a setting that has changed.
 */
export async function wakeWaiting(trx: Knex.Transaction, shopId: string): Promise<void> {
  await trx.raw(
    `INSERT INTO tiktok_inbox_event
       (id, app_key, dedupe_key, topic, tiktok_shop_id, tiktok_order_ids, state, run_after)
     SELECT 'ttin_' || replace(gen_random_uuid()::text, '-', ''), seller.app_key, 'reserve_early:' || gen_random_uuid(), 0,
       shop.tiktok_shop_id, ARRAY[record.tiktok_order_id], 'open', now()
     FROM tiktok_order_record AS record
     JOIN tiktok_shop AS shop ON shop.id = record.shop_id
     JOIN tiktok_seller AS seller ON seller.id = shop.seller_id
     WHERE record.shop_id = ? AND record.import_state IN ('received', 'waiting') AND record.deleted_at IS NULL`,
    [shopId],
  );
}
