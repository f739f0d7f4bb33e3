import { model } from "@medusajs/framework/utils";

/** One comparison of a period's orders: those that TikTok has and Medusa has not, or has otherwise. */
const TiktokReconciliation = model
  .define("tiktok_reconciliation", {
    id: model.id({ prefix: "ttrec" }).primaryKey(),
    shop_id: model.text(),
    /** Inclusive. */
    from: model.dateTime(),
    /** Exclusive. */
    to: model.dateTime(),
    state: model.enum(["running", "done", "failed"]).default("running"),
    /** How many orders TikTok has of the period, how many of them Medusa has, how many differ. */
    tiktok: model.number().default(0),
    medusa: model.number().default(0),
    differs: model.number().default(0),
    /** The orders that differ, each with how; no buyer's data. */
    orders: model.json().nullable(),
    ended_at: model.dateTime().nullable(),
    last_failure: model.json().nullable(),
  })
  .indexes([{ on: ["shop_id", "created_at"] }]);

export default TiktokReconciliation;
