import { model } from "@medusajs/framework/utils";

/** A consent that an admin started: one row a link, used once, within its time. */
const TiktokConsent = model
  .define("tiktok_consent", {
    id: model.id({ prefix: "ttcon" }).primaryKey(),
    nonce: model.text(),
    actor_id: model.text(),
    app_key: model.text(),
    sales_channel_id: model.text().nullable(),
    stock_location_id: model.text().nullable(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["nonce"], unique: true }]);

export default TiktokConsent;
