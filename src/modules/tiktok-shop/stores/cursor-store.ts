import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";

const TABLE = "tiktok_cursor";

/** What is swept. */
export type SweepKind = "orders" | "cancellations" | "returns" | "deep";

/** How far each sweep has come. */
export class CursorStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Sweeps on from where the last one stopped, in one process at a time: while another sweeps, this does nothing.
   *
   * @param sweep gets the position, null the first time, and returns the new one; when it throws, the position stays
   * @returns false when another process is sweeping
   */
  async advance(shopId: string, kind: SweepKind, sweep: (from: Date | null) => Promise<Date>): Promise<boolean> {
    await this.knex(TABLE)
      .insert({ id: newId("ttcur"), shop_id: shopId, kind })
      .onConflict(this.knex.raw("(shop_id, kind) WHERE deleted_at IS NULL"))
      .ignore();
    return this.knex.transaction(async (trx) => {
      const row = await trx(TABLE).where({ shop_id: shopId, kind }).forUpdate().skipLocked().first("id", "swept_until");
      if (!row) return false;
      const swept_until = await sweep(row.swept_until);
      await trx(TABLE).where({ id: row.id }).update({ swept_until, updated_at: trx.fn.now() });
      return true;
    });
  }
}
