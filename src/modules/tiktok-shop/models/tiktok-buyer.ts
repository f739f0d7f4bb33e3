import { model } from "@medusajs/framework/utils";

/**
 * A buyer of a seller, and the customer that stands for the buyer. The customer's id is drawn once, when the row is made, so
 * that Medusa's primary key refuses a second customer.
 */
const TiktokBuyer = model
  .define("tiktok_buyer", {
    id: model.id({ prefix: "ttbuy" }).primaryKey(),
    seller_id: model.text(),
    /** TikTok's id of the buyer. */
    tiktok_user_id: model.text(),
    customer_id: model.text(),
  })
  .indexes([{ on: ["seller_id", "tiktok_user_id"], unique: true }, { on: ["customer_id"] }]);

export default TiktokBuyer;
