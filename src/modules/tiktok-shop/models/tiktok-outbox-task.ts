import { model } from "@medusajs/framework/utils";

/** What TikTok is to be told: the outbox of the architecture. One row a (kind, key); a second request coalesces into it. */
const TiktokOutboxTask = model
  .define("tiktok_outbox_task", {
    id: model.id({ prefix: "ttout" }).primaryKey(),
    kind: model.enum(["shipment", "stock", "webhooks", "link_skus", "cancellation"]),
    key: model.text(),
    shop_id: model.text(),
    /** What the row is about for a person: the Medusa order of a shipment. */
    subject: model.text().nullable(),
    /** What the key does not say: of a cancellation why, what of, and who wants it. */
    payload: model.json().nullable(),
    /** Grows with every request; a settlement of an older version leaves the row open. */
    version: model.number().default(1),
    state: model.enum(["open", "done", "dead"]).default("open"),
    claim_no: model.number().default(0),
    failures: model.number().default(0),
    run_after: model.dateTime(),
    last_failure: model.json().nullable(),
    /** What was sent, for a person to see. */
    result: model.json().nullable(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["kind", "key"], unique: true },
    { on: ["subject"] },
    // The outbox as a person searches it.
    { on: ["created_at", "id"] },
    { name: "IDX_tiktok_outbox_task_dead", on: ["created_at", "id"], where: "state = 'dead'" },
    { name: "IDX_tiktok_outbox_task_open", on: ["kind", "run_after"], where: "state = 'open'" },
  ]);

export default TiktokOutboxTask;
