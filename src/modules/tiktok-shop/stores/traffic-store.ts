import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Shop } from "./shop-store";

/** Lets the traffic of shops flow again. */
export class TrafficStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Makes everything due that waits in the boxes for these shops. Whoever has claimed a row loses it, so that a postponement
   * which was decided while the shop was still stopped cannot come after this.
   */
  async release(shops: Pick<Shop, "id" | "app_key" | "tiktok_shop_id">[]): Promise<void> {
    const due = {
      run_after: this.knex.fn.now(),
      claim_no: this.knex.raw("claim_no + 1"),
      updated_at: this.knex.fn.now(),
    };
    await this.knex("tiktok_inbox_event")
      .where({ state: "open" })
      .whereNull("deleted_at")
      .whereIn(
        ["app_key", "tiktok_shop_id"],
        shops.map((shop) => [shop.app_key, shop.tiktok_shop_id]),
      )
      .update(due);
    await this.knex("tiktok_outbox_task")
      .where({ state: "open" })
      .whereNull("deleted_at")
      .whereIn(
        "shop_id",
        shops.map((shop) => shop.id),
      )
      .update(due);
  }
}
