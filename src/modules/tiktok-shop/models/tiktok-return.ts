import { model } from "@medusajs/framework/utils";

/**
 * One return or refund of TikTok. `medusa_return_id` is drawn at random once, when the row is made, and used on every try, so
 * that Medusa's primary key refuses a second native return.
 */
const TiktokReturn = model
  .define("tiktok_return", {
    id: model.id({ prefix: "ttret" }).primaryKey(),
    shop_id: model.text(),
    tiktok_order_id: model.text(),
    tiktok_return_id: model.text(),
    medusa_return_id: model.text(),
    /** REFUND, RETURN_AND_REFUND or REPLACEMENT. */
    type: model.text(),
    /** TikTok's status and `update_time`, the latest that was seen. */
    status: model.text(),
    tiktok_updated_at: model.dateTime().nullable(),
    /** When the buyer asked. */
    requested_at: model.dateTime().nullable(),
    /** What was ever seen of the goods. */
    goods: model.enum(["unseen", "shipped", "refused"]).default("unseen"),
    keeps_goods: model.boolean().default(false),
    in_arbitration: model.boolean().default(false),
    /** TikTok's ids of the units that it is about. */
    line_ids: model.array(),
    /** The components of them that it is about, where they are bundles and TikTok names some. */
    parts: model.json().nullable(),
    refund_amount: model.text().nullable(),
    /** What of it is for the price and tax of each unit, where TikTok says so. */
    line_refunds: model.json().nullable(),
    currency: model.text().nullable(),
    /** Until when the seller may answer. */
    deadline: model.dateTime().nullable(),
    /** TikTok's id of the request that took its place. */
    replaced_by: model.text().nullable(),
    /** Whether its goods are to go back into stock: decided once, when they are back. */
    restocks: model.boolean().nullable(),
    /** When its goods went back into stock. */
    restocked_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["shop_id", "tiktok_return_id"], unique: true },
    { on: ["medusa_return_id"], unique: true },
    { on: ["shop_id", "tiktok_order_id"] },
  ]);

export default TiktokReturn;
