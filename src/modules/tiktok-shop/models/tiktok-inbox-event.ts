import { model } from "@medusajs/framework/utils";

/** What TikTok said, kept until it is settled: the inbox of the architecture. */
const TiktokInboxEvent = model
  .define("tiktok_inbox_event", {
    id: model.id({ prefix: "ttin" }).primaryKey(),
    app_key: model.text(),
    /** TikTok's notification id, or the hash of the body where it is absent. */
    dedupe_key: model.text(),
    /** TikTok's topic number; 0 for what polling found. */
    topic: model.number(),
    tiktok_shop_id: model.text().nullable(),
    seller_open_id: model.text().nullable(),
    tiktok_order_ids: model.array(),
    /** The raw body. */
    body: model.text().nullable(),
    /** `stale`: older or newer than TikTok sends; kept, and not acted on. */
    state: model.enum(["open", "done", "dead", "stale"]).default("open"),
    /** Grows with every claim and fences its settlement. */
    claim_no: model.number().default(0),
    failures: model.number().default(0),
    /** 0: live. What is higher waits until nothing lower is due. */
    priority: model.number().default(0),
    /** Not to be claimed before; a claim moves it to the end of its lease. */
    run_after: model.dateTime(),
    last_failure: model.json().nullable(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["app_key", "dedupe_key"], unique: true },
    { name: "IDX_tiktok_inbox_event_open", on: ["priority", "run_after"], where: "state = 'open'" },
    // When was a topic last heard.
    { on: ["tiktok_shop_id", "topic", "created_at"] },
    // The inbox as a person searches it: by time, what was not acted on, and what is about an order.
    { on: ["created_at", "id"] },
    { name: "IDX_tiktok_inbox_event_unsettled", on: ["created_at", "id"], where: "state IN ('dead', 'stale')" },
    { on: ["tiktok_order_ids"], type: "GIN" },
    // What is old enough to be purged.
    { name: "IDX_tiktok_inbox_event_body", on: ["settled_at"], where: "body IS NOT NULL" },
  ]);

export default TiktokInboxEvent;
