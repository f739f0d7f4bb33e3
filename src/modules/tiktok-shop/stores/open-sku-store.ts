import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";

const TABLE = "tiktok_open_sku";

/** A SKU that an order waits for: for a variant that stands for it, or for its stock. */
export interface OpenSku {
  sku_id: string;
  awaits: "variant" | "stock";
}

/** The rows of an event in the inbox about each order that waits for SKUs. */
const EVENTS = `INSERT INTO tiktok_inbox_event
    (id, app_key, dedupe_key, topic, tiktok_shop_id, tiktok_order_ids, state, run_after)
  SELECT 'ttin_' || replace(gen_random_uuid()::text, '-', ''), seller.app_key,`;

const OF_ORDERS = `FROM ${TABLE} AS open
  JOIN tiktok_order_record AS record ON record.id = open.record_id AND record.deleted_at IS NULL
  JOIN tiktok_shop AS shop ON shop.id = open.shop_id AND shop.deleted_at IS NULL
  JOIN tiktok_seller AS seller ON seller.id = shop.seller_id`;

/** Which orders wait for which SKUs. What comes puts those orders into the inbox, where they converge like all others. */
export class OpenSkuStore {
  constructor(private readonly knex: Knex) {}

  /** What these records wait for, by record. */
  async of(recordIds: string[], db: Knex = this.knex): Promise<Map<string, OpenSku[]>> {
    const rows: (OpenSku & { record_id: string })[] = await db(TABLE)
      .whereIn("record_id", recordIds)
      .whereNull("deleted_at")
      .orderBy(["sku_id", "awaits"])
      .select("record_id", "sku_id", "awaits");
    const open = new Map<string, OpenSku[]>();
    for (const { record_id, ...sku } of rows) open.set(record_id, [...(open.get(record_id) ?? []), sku]);
    return open;
  }

  /** Replaces what a record waits for. */
  async replace(record: { id: string; shop_id: string }, open: OpenSku[], db: Knex): Promise<void> {
    await db(TABLE).where({ record_id: record.id }).whereNull("deleted_at").delete();
    if (open.length === 0) return;
    await db(TABLE).insert(
      open.map(({ sku_id, awaits }) => ({
        id: newId("ttopen"),
        record_id: record.id,
        shop_id: record.shop_id,
        sku_id,
        awaits,
      })),
    );
  }

  /** Puts the orders into the inbox whose SKUs have a variant by now: once for each order, link and variant. */
  async wakeMatched(shopId: string, db: Knex = this.knex): Promise<void> {
    await db.raw(
      `${EVENTS} 'match:' || open.record_id || ':' || link.id || ':' || link.variant_id, 0, shop.tiktok_shop_id,
         ARRAY[record.tiktok_order_id], 'open', now()
       ${OF_ORDERS}
       JOIN tiktok_sku_link AS link ON link.shop_id = open.shop_id AND link.sku_id = open.sku_id
         AND link.variant_id IS NOT NULL AND link.deleted_at IS NULL
       WHERE open.shop_id = ? AND open.awaits = 'variant' AND open.deleted_at IS NULL
       ON CONFLICT (app_key, dedupe_key) WHERE deleted_at IS NULL DO NOTHING`,
      [shopId],
    );
  }

  /**
   * Puts an order into the inbox that begins to be held for stock, together with the hold: what came while the order was under way
   * did not find it waiting.
   */
  async lookAgain(record: { id: string }, db: Knex): Promise<void> {
    await db.raw(
      `${EVENTS} 'stock:' || gen_random_uuid(), 0, shop.tiktok_shop_id, ARRAY[record.tiktok_order_id], 'open', now()
       FROM tiktok_order_record AS record
       JOIN tiktok_shop AS shop ON shop.id = record.shop_id AND shop.deleted_at IS NULL
       JOIN tiktok_seller AS seller ON seller.id = shop.seller_id
       WHERE record.id = ?`,
      [record.id],
    );
  }

  /** Puts the orders into the inbox that are held until these SKUs are in stock. */
  async wakeForStock(shopId: string, skuIds: string[]): Promise<void> {
    if (skuIds.length === 0) return;
    await this.knex.raw(
      `${EVENTS} 'stock:' || gen_random_uuid(), 0, shop.tiktok_shop_id, ARRAY[record.tiktok_order_id], 'open', now()
       ${OF_ORDERS}
       WHERE open.shop_id = ? AND open.sku_id = ANY(?) AND open.awaits = 'stock'
         AND open.deleted_at IS NULL AND record.import_state = 'held'`,
      [shopId, skuIds],
    );
  }
}
