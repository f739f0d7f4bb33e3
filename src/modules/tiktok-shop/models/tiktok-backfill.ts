import { model } from "@medusajs/framework/utils";

/** One import of the orders that buyers placed in a period. How its orders stand is read from their records. */
const TiktokBackfill = model
  .define("tiktok_backfill", {
    id: model.id({ prefix: "ttbf" }).primaryKey(),
    shop_id: model.text(),
    /** Inclusive. */
    from: model.dateTime(),
    /** Exclusive. */
    to: model.dateTime(),
    state: model.enum(["running", "paused", "done", "failed", "cancelled"]).default("running"),
    /** All orders that were placed before it are in the inbox or further. */
    position: model.dateTime(),
    /** How often the period has been listed because orders were missing. */
    passes: model.number().default(0),
    /** How many orders TikTok counts in the period; null until it was asked. */
    listed: model.number().nullable(),
    /** TikTok's ids of orders that were missing at the last count, or are. */
    missing: model.array().nullable(),
    /** The admin's user id. */
    started_by: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    last_failure: model.json().nullable(),
  })
  .indexes([
    { on: ["shop_id", "created_at"] },
    { name: "IDX_tiktok_backfill_running", on: ["id"], where: "state = 'running'" },
  ]);

export default TiktokBackfill;
