import { model } from "@medusajs/framework/utils";

/**
 * Money that TikTok has given back to a buyer, and how far Medusa has followed. `confirmed`: TikTok says so. `let_through`:
 * a refund of Medusa's payment module stands for it, and no other can. `booked`: the native order's ledger has it.
 */
const TiktokRefund = model
  .define("tiktok_refund", {
    id: model.id({ prefix: "ttref" }).primaryKey(),
    shop_id: model.text(),
    record_id: model.text(),
    medusa_order_id: model.text(),
    source: model.enum(["cancel", "return"]),
    /** TikTok's id of the cancellation or the return. */
    tiktok_id: model.text(),
    /** Decimal string. */
    amount: model.text(),
    /** ISO 4217, upper case. */
    currency: model.text(),
    state: model.enum(["confirmed", "let_through", "booked"]).default("confirmed"),
    /** Medusa's payment and refund. */
    payment_id: model.text().nullable(),
    refund_id: model.text().nullable(),
    /** When Medusa's payment module was last asked for it. */
    opened_at: model.dateTime().nullable(),
    let_through_at: model.dateTime().nullable(),
    booked_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["shop_id", "source", "tiktok_id"], unique: true },
    { on: ["refund_id"], unique: true },
    { on: ["medusa_order_id"] },
  ]);

export default TiktokRefund;
