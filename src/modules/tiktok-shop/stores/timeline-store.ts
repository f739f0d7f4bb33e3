import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { TimelineEntryDto } from "../../../types/order-life-dto";
import { newId } from "./new-id";

const TABLE = "tiktok_order_event";

/** Of a line's data: states and amounts. A sentence may hold more than that, and so may what TikTok gives for a reason. */
const KEPT = ["status", "amount", "currency"];
/** Lines whose reason is the plugin's own word. */
const OWN_REASON = ["order.wait", "order.skip"];

/** A line to be noted. `once`: a second one of the same record and name is left out. */
export interface NewTimelineEntry extends Omit<TimelineEntryDto, "id" | "at"> {
  record_id: string;
  at: Date;
  once?: string;
}

/** The timelines of orders. */
export class TimelineStore {
  constructor(private readonly knex: Knex) {}

  /** Notes lines of any number of orders in one statement. @param db a transaction to do it in */
  async add(entries: NewTimelineEntry[], db: Knex = this.knex): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map((entry, position) => ({ ...entry, position, id: newId("ttoev") }));
    await db.raw(
      `INSERT INTO ${TABLE} (id, record_id, at, position, kind, cause, what, data, once)
       SELECT * FROM json_to_recordset(?) AS entry (
         id text, record_id text, at timestamptz, position int, kind text, cause text, what text, data jsonb, once text)
       ON CONFLICT (record_id, once) WHERE once IS NOT NULL AND deleted_at IS NULL DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  /** The whole timeline of one order, oldest first. */
  async of(recordId: string): Promise<(Omit<TimelineEntryDto, "at"> & { at: Date })[]> {
    return this.knex(TABLE)
      .where({ record_id: recordId })
      .whereNull("deleted_at")
      .orderBy(["at", "position", "id"])
      .select("id", "at", "kind", "cause", "what", "data");
  }

  /**
   * Leaves of what lines of these orders say beside their keys only what the books need: states and amounts.
   *
   * @param db a transaction to do it in
   */
  async erase(recordIds: string[], db: Knex): Promise<void> {
    const kept = db.raw(
      `(SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(${TABLE}.data)
         WHERE key = ANY(?) OR (key = 'reason' AND ${TABLE}.what = ANY(?)))`,
      [KEPT, OWN_REASON],
    );
    await db(TABLE).whereIn("record_id", recordIds).update({ data: kept, updated_at: db.fn.now() });
  }
}
