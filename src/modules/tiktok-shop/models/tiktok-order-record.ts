import { model } from "@medusajs/framework/utils";

/**
 * One TikTok order and the native order it becomes. `medusa_order_id` is drawn at random once, when the row is made, and
 * used on every try, so that Medusa's primary key refuses a second order. It is never derived from TikTok's id: the
 * store's order route serves an order to whoever knows its id.
 */
const TiktokOrderRecord = model
  .define("tiktok_order_record", {
    id: model.id({ prefix: "ttord" }).primaryKey(),
    shop_id: model.text(),
    tiktok_order_id: model.text(),
    medusa_order_id: model.text(),
    import_state: model.enum(["received", "waiting", "imported", "held", "failed", "skipped"]).default("received"),
    /** How far the order has come: follows from the others, and is stored to be listed by. */
    stage: model
      .enum(["received", "validated", "processing", "label_generated", "shipped", "delivered", "failed", "cancelled"])
      .default("received"),
    /** TikTok's status and `update_time` as last applied. */
    tiktok_status: model.text().nullable(),
    tiktok_updated_at: model.dateTime().nullable(),
    /** When the buyer ordered; until that is read, when the order was first seen. */
    placed_at: model.dateTime(),
    money: model.json().nullable(),
    deadlines: model.json().nullable(),
    /** A buyer's wish to cancel that waits for an answer. */
    cancel_request: model.json().nullable(),
    /** The next deadline by which the seller has to ship; null when there is none. */
    due_at: model.dateTime().nullable(),
    /** Set once Medusa holds the stock; from then on the buyer's units are Medusa's. */
    reserved_at: model.dateTime().nullable(),
    /** TikTok's ids of the lines whose stock may be reserved although the order is not in Medusa. */
    early_lines: model.array().nullable(),
    /** Its goods had left before its shop was connected, so that it took nothing of the stock. */
    left_before: model.boolean().default(false),
    captured_at: model.dateTime().nullable(),
    address_filled_at: model.dateTime().nullable(),
    /** Of the address that TikTok gave last; see `src/domain/address-mark.ts`. */
    address_mark: model.text().nullable(),
    placed_emitted_at: model.dateTime().nullable(),
    /** The buyer's data was erased: nothing of the buyer is read from TikTok any more. */
    erased_at: model.dateTime().nullable(),
    last_failure: model.json().nullable(),
    /** What keeps the order out of Medusa, as last seen. */
    held_for: model.json().nullable(),
    /** A person decided to import the order all the same. */
    accepted_at: model.dateTime().nullable(),
    accepted_by: model.text().nullable(),
    /** The keys of what that person was shown: what differs from it holds the order again. */
    accepted: model.json().nullable(),
    /** Units that were not in stock when the order came in, and are still to be packed. */
    oversold: model.json().nullable(),
    /** Of its lines, in lower case, to be searched by; see `src/domain/seller-skus.ts`. */
    seller_skus: model.array().nullable(),
    synced_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["shop_id", "tiktok_order_id"], unique: true },
    { on: ["medusa_order_id"], unique: true },
    { on: ["shop_id", "import_state"] },
    // Of a disconnected shop: whose buyers are still known.
    { name: "IDX_tiktok_order_record_unerased", on: ["shop_id"], where: "erased_at IS NULL" },
    // The list of orders: all, of one shop, of one state, those that want a look, those that are due, back-orders; and a search
    // by id or seller SKU.
    { on: ["placed_at", "id"] },
    { on: ["shop_id", "placed_at", "id"] },
    { on: ["import_state", "placed_at", "id"] },
    { on: ["stage", "placed_at", "id"] },
    { name: "IDX_tiktok_order_record_attention", on: ["placed_at", "id"], where: "last_failure IS NOT NULL" },
    { name: "IDX_tiktok_order_record_due", on: ["due_at", "id"], where: "due_at IS NOT NULL" },
    { name: "IDX_tiktok_order_record_oversold", on: ["placed_at", "id"], where: "oversold IS NOT NULL" },
    { on: ["tiktok_order_id"] },
    { name: "IDX_tiktok_order_record_early", on: ["shop_id"], where: "early_lines IS NOT NULL" },
    { on: ["seller_skus"], type: "GIN" },
  ]);

export default TiktokOrderRecord;
