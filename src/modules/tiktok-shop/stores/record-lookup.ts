import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { OrderRecord } from "./record-store";

const TABLE = "tiktok_order_record";

/** TikTok's statuses of orders that nothing but a return happens to any more. */
const ENDED = ["COMPLETED", "CANCELLED"];

/** Every index is of rows that are not deleted: a query that does not say so reads the whole table (P6 of the figures). */
const NOT_DELETED = "deleted_at" as never;

/** Looks records up, as they are now. */
export class RecordLookup {
  constructor(private readonly knex: Knex) {}

  /** Of these orders, those whose record has the very version that is given, and nothing failed at. */
  async atVersion(
    shopId: string,
    versions: { id: string; status: string; update_time: number | null }[],
  ): Promise<Set<string>> {
    const rows = await this.knex<OrderRecord>(TABLE)
      .where({ shop_id: shopId })
      .whereNull(NOT_DELETED)
      .whereIn(
        "tiktok_order_id",
        versions.map((version) => version.id),
      )
      .select("tiktok_order_id", "tiktok_status", "tiktok_updated_at", "last_failure");
    const stored = new Map(rows.map((row) => [row.tiktok_order_id, row]));
    const isStored = ({ id, status, update_time }: (typeof versions)[number]): boolean => {
      const row = stored.get(id);
      const seconds = row?.tiktok_updated_at ? row.tiktok_updated_at.getTime() / 1000 : null;
      return row?.tiktok_status === status && seconds === update_time && row.last_failure === null;
    };
    return new Set(versions.filter(isStored).map(({ id }) => id));
  }

  async byTiktokIds(shopId: string, tiktokOrderIds: string[]): Promise<OrderRecord[]> {
    return this.knex<OrderRecord>(TABLE)
      .where({ shop_id: shopId })
      .whereNull(NOT_DELETED)
      .whereIn("tiktok_order_id", tiktokOrderIds)
      .select("*");
  }

  /** TikTok's ids of orders that are not over yet, in their order, behind one of them. */
  async open(shopId: string, after: string, limit: number): Promise<string[]> {
    return this.knex<OrderRecord>(TABLE)
      .where({ shop_id: shopId })
      .whereNull(NOT_DELETED)
      .andWhere("tiktok_order_id", ">", after)
      .andWhere((going) => void going.whereNull("tiktok_status").orWhereNotIn("tiktok_status", ENDED))
      .orderBy("tiktok_order_id")
      .limit(limit)
      .pluck("tiktok_order_id");
  }

  /** Of these orders, those that there is a record of. */
  async known(shopId: string, tiktokOrderIds: string[]): Promise<Set<string>> {
    const found = this.knex(TABLE)
      .where({ shop_id: shopId })
      .whereNull(NOT_DELETED)
      .whereIn("tiktok_order_id", tiktokOrderIds);
    return new Set<string>(await found.pluck("tiktok_order_id"));
  }
}
