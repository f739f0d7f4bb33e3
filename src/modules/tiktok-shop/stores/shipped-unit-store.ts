import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { newId } from "./new-id";

const TABLE = "tiktok_shipped_unit";

/** A fulfilment that stands for a parcel which was shipped outside of this store. */
export interface ForeignFulfillment {
  fulfillment_id: string;
  parcel: string;
  tiktok_line_item_ids: string[];
}

/** The units that were shipped outside of this store. Each belongs to one fulfilment, whoever writes it down first. */
export class ShippedUnitStore {
  constructor(private readonly knex: Knex) {}

  /** Draws a fulfilment for units of a parcel; one that has its fulfilment already keeps that. */
  async draw(recordId: string, parcel: string, tiktokLineItemIds: string[]): Promise<void> {
    if (tiktokLineItemIds.length === 0) return;
    const fulfillment_id = generateEntityId(undefined, "ful");
    await this.knex(TABLE)
      .insert(
        tiktokLineItemIds.map((tiktok_line_item_id) => ({
          id: newId("ttunit"),
          record_id: recordId,
          tiktok_line_item_id,
          parcel,
          fulfillment_id,
        })),
      )
      .onConflict(this.knex.raw("(record_id, tiktok_line_item_id) WHERE deleted_at IS NULL"))
      .ignore();
  }

  /** The units of an order that have been drawn, complete or not. */
  async drawn(recordId: string): Promise<Set<string>> {
    const ids: string[] = await this.knex(TABLE)
      .where({ record_id: recordId })
      .whereNull("deleted_at")
      .pluck("tiktok_line_item_id");
    return new Set(ids);
  }

  /** The fulfilments of an order that are not complete yet. */
  async open(recordId: string): Promise<ForeignFulfillment[]> {
    return this.knex(TABLE)
      .where({ record_id: recordId, done_at: null })
      .whereNull("deleted_at")
      .groupBy("fulfillment_id", "parcel")
      .orderBy("fulfillment_id")
      .select(
        "fulfillment_id",
        "parcel",
        this.knex.raw("array_agg(tiktok_line_item_id ORDER BY tiktok_line_item_id) AS tiktok_line_item_ids"),
      );
  }

  async complete(fulfillmentId: string): Promise<void> {
    await this.knex(TABLE)
      .where({ fulfillment_id: fulfillmentId })
      .whereNull("deleted_at")
      .update({ done_at: this.knex.fn.now(), updated_at: this.knex.fn.now() });
  }

  /** Takes a draw back, of which nothing was made. */
  async forget(fulfillmentId: string): Promise<void> {
    await this.knex(TABLE).where({ fulfillment_id: fulfillmentId, done_at: null }).whereNull("deleted_at").delete();
  }

  /** Those of these fulfilments that stand for a shipment which was made outside of this store. */
  async foreign(fulfillmentIds: string[]): Promise<Set<string>> {
    const ids: string[] = await this.knex(TABLE)
      .whereIn("fulfillment_id", fulfillmentIds)
      .whereNull("deleted_at")
      .pluck("fulfillment_id");
    return new Set(ids);
  }
}
