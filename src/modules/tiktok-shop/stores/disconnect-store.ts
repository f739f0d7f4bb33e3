import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What a disconnection of shops deletes, and what it leaves. */
export interface Disconnection {
  sku_links: number;
  held_units: number;
  open_tasks: number;
  /** Whether a seller goes with them, and the tokens. */
  tokens: boolean;
  /** TikTok orders whose records, and native orders, stay. */
  orders: number;
}

/** Units that Medusa has reserved for orders that are not there yet. */
const EARLY_UNITS = `(SELECT coalesce(sum(cardinality(early_lines)), 0)::int FROM tiktok_order_record
  WHERE shop_id = ANY(:ids) AND deleted_at IS NULL AND early_lines IS NOT NULL AND reserved_at IS NOT NULL
    AND import_state <> 'imported')`;

/** Takes shops out of the store. */
export class DisconnectStore {
  constructor(private readonly knex: Knex) {}

  /** What {@link remove} would do now. */
  async preview(shopIds: string[]): Promise<Disconnection> {
    const count = (table: string, where = "") =>
      `(SELECT count(*)::int FROM ${table} WHERE shop_id = ANY(:ids) AND deleted_at IS NULL ${where})`;
    const result = await this.knex.raw(
      `SELECT ${count("tiktok_sku_link")} AS sku_links,
              ${count("tiktok_held_unit")} + ${EARLY_UNITS} AS held_units,
              ${count("tiktok_outbox_task", "AND state = 'open'")} AS open_tasks,
              ${count("tiktok_order_record")} AS orders,
              EXISTS (SELECT FROM tiktok_shop AS shop
                      WHERE id = ANY(:ids) AND deleted_at IS NULL AND NOT EXISTS (
                        SELECT FROM tiktok_shop AS other
                        WHERE other.seller_id = shop.seller_id AND other.deleted_at IS NULL AND other.id <> ALL(:ids)
                      )) AS tokens`,
      { ids: shopIds } as never,
    );
    return result.rows[0];
  }

  /**
   * Deletes all that makes the shops sell here, and the tokens of a seller who has no other shop, at once. The rows of
   * shops and sellers stay as names without secrets: orders keep naming their shop, and a shop that is connected again
   * finds its orders' records, so that none is imported twice.
   */
  async remove(shopIds: string[]): Promise<Disconnection> {
    return this.knex.transaction(async (trx) => {
      // The sellers first, as whoever stores tokens does.
      const sellers: string[] = await trx("tiktok_shop").whereIn("id", shopIds).distinct().pluck("seller_id");
      await trx("tiktok_seller").whereIn("id", sellers).orderBy("id").forUpdate().select("id");
      const what = await new DisconnectStore(trx).preview(shopIds);
      for (const table of ["tiktok_held_unit", "tiktok_sku_link", "tiktok_cursor"]) {
        await trx(table).whereIn("shop_id", shopIds).delete();
      }
      await trx("tiktok_outbox_task").whereIn("shop_id", shopIds).where({ state: "open" }).delete();
      await trx("tiktok_backfill")
        .whereIn("shop_id", shopIds)
        .whereIn("state", ["running", "paused"])
        .update({ state: "cancelled", ended_at: trx.fn.now(), updated_at: trx.fn.now() });
      await trx("tiktok_shop")
        .whereIn("id", shopIds)
        .update({ deleted_at: trx.fn.now(), sealed_cipher: "", updated_at: trx.fn.now() });
      await trx("tiktok_seller")
        .whereIn("id", sellers)
        .whereNotIn("id", trx("tiktok_shop").whereNull("deleted_at").select("seller_id"))
        .update({
          deleted_at: trx.fn.now(),
          sealed_access_token: "",
          sealed_refresh_token: "",
          granted_scopes: [],
          updated_at: trx.fn.now(),
        });
      return what;
    });
  }
}
