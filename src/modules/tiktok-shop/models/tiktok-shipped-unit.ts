import { model } from "@medusajs/framework/utils";

/**
 * One unit of a TikTok order that was shipped outside of this store, and the fulfilment that says so in Medusa. Its id is
 * drawn before the fulfilment is made, so that Medusa's primary key refuses a second one.
 */
const TiktokShippedUnit = model
  .define("tiktok_shipped_unit", {
    id: model.id({ prefix: "ttunit" }).primaryKey(),
    record_id: model.text(),
    tiktok_line_item_id: model.text(),
    /** TikTok's package, or what stands in for it. */
    parcel: model.text(),
    fulfillment_id: model.text(),
    /** Its fulfilment is complete: what a person does with it from then on stays. */
    done_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["record_id", "tiktok_line_item_id"], unique: true }, { on: ["fulfillment_id"] }]);

export default TiktokShippedUnit;
