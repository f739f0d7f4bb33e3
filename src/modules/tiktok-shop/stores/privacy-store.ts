import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { countUpTo } from "./count-up-to";

const INBOX = "tiktok_inbox_event";
const RECORDS = "tiktok_order_record";

/** Rows changed by one statement, so that none holds its locks for long. */
const BATCH = 1_000;

/** Which orders of TikTok are meant. */
export type Subject = { tiktok_order_id: string } | { shop_id: string } | { medusa_order_ids: string[] };

/** A record as far as an erasure needs it. */
export interface ErasableRecord {
  id: string;
  shop_id: string;
  tiktok_order_id: string;
  medusa_order_id: string;
}

/** Finds and deletes what the plugin holds beyond its purpose: the bodies of webhooks. */
export class PrivacyStore {
  constructor(private readonly knex: Knex) {}

  /** Deletes the bodies of events that were worked through before `time`. @returns how many went */
  async purgeBodies(time: Date): Promise<number> {
    return this.dropBodies((rows) =>
      rows.whereNot("state", "open").where((row) => {
        row.where("settled_at", "<", time).orWhere((unsettled) => {
          unsettled.whereNull("settled_at").where("created_at", "<", time);
        });
      }),
    );
  }

  /** Deletes the bodies of all events that name one of these orders. @returns how many went */
  async dropBodiesOf(tiktokOrderIds: string[]): Promise<number> {
    if (tiktokOrderIds.length === 0) return 0;
    return this.dropBodies((rows) => rows.whereRaw("tiktok_order_ids && ?::text[]", [tiktokOrderIds]));
  }

  /** Deletes the bodies of all events of a shop. @returns how many went */
  async dropBodiesOfShop(shopId: string): Promise<number> {
    const shop = this.knex("tiktok_shop").where({ id: shopId }).select("tiktok_shop_id");
    return this.dropBodies((rows) => rows.whereIn("tiktok_shop_id", shop.clone()));
  }

  /**
   * Disconnected shops, by name, with the number of their orders whose buyers are not erased, as {@link countUpTo} counts;
   * those that have any.
   */
  async disconnectedShops(): Promise<{ id: string; name: string; region: string; orders: number }[]> {
    const shops: { id: string; name: string; region: string }[] = await this.knex("tiktok_shop")
      .whereNotNull("deleted_at")
      .orderBy(["name", "id"])
      .select("id", "name", "region");
    const counted = await Promise.all(
      shops.map(async (shop) => {
        const known = this.knex(RECORDS).where({ shop_id: shop.id }).whereNull("deleted_at").whereNull("erased_at");
        return { ...shop, orders: await countUpTo(this.knex, known) };
      }),
    );
    return counted.filter(({ orders }) => orders > 0);
  }

  /** One page of the records of these orders, in the order of their ids. @param after the last id of the page before */
  async records(subject: Subject, after: string, limit: number): Promise<ErasableRecord[]> {
    const rows = this.knex(RECORDS).whereNull("deleted_at").where("id", ">", after);
    if ("medusa_order_ids" in subject) rows.whereIn("medusa_order_id", subject.medusa_order_ids);
    else rows.where(subject);
    return rows.orderBy("id").limit(limit).select("id", "shop_id", "tiktok_order_id", "medusa_order_id");
  }

  /**
   * Empties delivery addresses of shipments. They belong to Medusa's fulfilment module, which has no way to change one: its
   * `updateFulfillment` ignores the address.
   *
   * @param columns what each column is set to
   */
  async emptyDeliveryAddresses(ids: string[], columns: Record<string, null>): Promise<void> {
    await this.knex("fulfillment_address")
      .whereIn("id", ids)
      .update({ ...columns, updated_at: this.knex.fn.now() });
  }

  private async dropBodies(which: (rows: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<number> {
    let dropped = 0;
    for (;;) {
      const rows = which(this.knex(INBOX).whereNotNull("body").whereNull("deleted_at")).limit(BATCH).select("id");
      const count = await this.knex(INBOX).whereIn("id", rows).update({ body: null });
      dropped += count;
      if (count < BATCH) return dropped;
    }
  }
}
