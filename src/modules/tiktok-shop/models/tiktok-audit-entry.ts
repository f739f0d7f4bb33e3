import { model } from "@medusajs/framework/utils";

/** One call to TikTok, or one action of an admin: who did what to which shop, and how it ended. No bodies, no buyer, no secret. */
const TiktokAuditEntry = model
  .define("tiktok_audit_entry", {
    id: model.id({ prefix: "ttaud" }).primaryKey(),
    at: model.dateTime(),
    kind: model.enum(["call", "action", "refusal"]),
    app_key: model.text().nullable(),
    shop_id: model.text().nullable(),
    seller_id: model.text().nullable(),
    /** `POST /order/202309/orders/search`, or the action's name. */
    what: model.text(),
    /** The admin's user id; null for the plugin itself. */
    actor_id: model.text().nullable(),
    outcome: model.enum(["ok", "error"]),
    code: model.number().nullable(),
    request_id: model.text().nullable(),
    http_status: model.number().nullable(),
    duration_ms: model.number().nullable(),
    waited_ms: model.number().nullable(),
    attempt: model.number().nullable(),
  })
  .indexes([
    { on: ["at", "id"] },
    { on: ["shop_id", "at", "id"] },
    // Few among the calls that went well.
    { name: "IDX_tiktok_audit_entry_actions", on: ["at", "id"], where: "kind <> 'call'" },
    { name: "IDX_tiktok_audit_entry_errors", on: ["at", "id"], where: "outcome = 'error'" },
  ]);

export default TiktokAuditEntry;
