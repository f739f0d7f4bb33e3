import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { newId } from "./new-id";

const TABLE = "tiktok_buyer";

/** Which customer of the store stands for which buyer of a seller. */
export class BuyerStore {
  constructor(private readonly knex: Knex) {}

  /** The customers of these buyers; for a new buyer an id is drawn, the same for whoever asks. */
  async customers(sellerId: string, userIds: string[]): Promise<Map<string, string>> {
    if (userIds.length === 0) return new Map();
    await this.knex(TABLE)
      .insert(
        [...new Set(userIds)].sort().map((tiktok_user_id) => ({
          id: newId("ttbuy"),
          seller_id: sellerId,
          tiktok_user_id,
          customer_id: generateEntityId(undefined, "cus"),
        })),
      )
      .onConflict(this.knex.raw("(seller_id, tiktok_user_id) WHERE deleted_at IS NULL"))
      .ignore();
    const rows: { tiktok_user_id: string; customer_id: string }[] = await this.knex(TABLE)
      .where({ seller_id: sellerId })
      .whereIn("tiktok_user_id", userIds)
      .whereNull("deleted_at")
      .select("tiktok_user_id", "customer_id");
    return new Map(rows.map((row) => [row.tiktok_user_id, row.customer_id]));
  }

  /**
   * Lets another customer stand for a buyer: one that has the address already, or a new one after the store deleted the first.
   *
   * @returns who stands for the buyer now: of several that ask at once, the first decides
   */
  async replace(sellerId: string, userId: string, from: string, to: string | null): Promise<string> {
    await this.knex(TABLE)
      .where({ seller_id: sellerId, tiktok_user_id: userId, customer_id: from, deleted_at: null })
      .update({ customer_id: to ?? generateEntityId(undefined, "cus"), updated_at: this.knex.fn.now() });
    const customers = await this.customers(sellerId, [userId]);
    return customers.get(userId) ?? from;
  }

  /** Forgets which buyers these customers stood for. */
  async forget(customerIds: string[]): Promise<void> {
    await this.knex(TABLE).whereIn("customer_id", customerIds).whereNull("deleted_at").delete();
  }
}
