import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";
import type { OrderRecord } from "./order-record";

const TABLE = "tiktok_order_record";
const HELD = "tiktok_held_unit";

/** Every index is of rows that are not deleted. */
const NOT_DELETED = "deleted_at" as never;

/** Records worked through at once, so that none is locked for long. */
const BATCH = 100;

/** A record whose lines may have reserved stock before their order came into Medusa. */
type EarlyRecord = Pick<OrderRecord, "id" | "medusa_order_id" | "early_lines">;

/** The marks of stock that is reserved before its order is in Medusa. */
export class EarlyStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Holds the units of an order whose reservations are to be given back, instead of what was held of it before. To be called by
   * whoever has the record's lock; it commits by itself.
   */
  async hold(
    { id: record_id, shop_id }: Pick<OrderRecord, "id" | "shop_id">,
    units: { sku_id: string; quantity: number }[],
  ): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await trx(HELD).where({ record_id }).whereNull(NOT_DELETED).delete();
      if (units.length === 0) return;
      await trx(HELD).insert(units.map((unit) => ({ id: newId("ttheld"), record_id, shop_id, ...unit })));
    });
  }

  /**
   * Takes the marks off the records of orders that will not come, those of shops or single ones, once `work` has given their
   * stock back. It waits for whoever works on them.
   *
   * @returns how many lines were marked
   */
  async forget(
    which: { shop_id: string[] } | { id: string[] },
    work: (records: EarlyRecord[]) => Promise<void>,
  ): Promise<number> {
    const [column, values] = "id" in which ? ["id", which.id] : ["shop_id", which.shop_id];
    let lines = 0;
    for (;;) {
      const found = await this.knex.transaction(async (trx) => {
        const records = await trx<OrderRecord>(TABLE)
          .whereIn(column, values)
          .whereNotNull("early_lines")
          .whereNot({ import_state: "imported" })
          .whereNull(NOT_DELETED)
          .orderBy("tiktok_order_id")
          .limit(BATCH)
          .forUpdate()
          .select("id", "medusa_order_id", "early_lines");
        if (records.length === 0) return records;
        await work(records);
        await trx(TABLE)
          .whereIn(
            "id",
            records.map(({ id }) => id),
          )
          .update({ early_lines: null, reserved_at: null, oversold: null, updated_at: trx.fn.now() });
        return records;
      });
      lines += found.flatMap(({ early_lines }) => early_lines ?? []).length;
      if (found.length < BATCH) return lines;
    }
  }
}
