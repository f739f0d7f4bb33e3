import { model } from "@medusajs/framework/utils";

/** Units of one SKU that a TikTok buyer holds and Medusa has not reserved yet. */
const TiktokHeldUnit = model
  .define("tiktok_held_unit", {
    id: model.id({ prefix: "ttheld" }).primaryKey(),
    record_id: model.text(),
    shop_id: model.text(),
    sku_id: model.text(),
    quantity: model.number(),
  })
  .indexes([{ on: ["record_id", "sku_id"], unique: true }, { on: ["shop_id", "sku_id"] }]);

export default TiktokHeldUnit;
