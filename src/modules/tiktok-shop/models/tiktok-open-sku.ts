import { model } from "@medusajs/framework/utils";

/** A SKU for which an order waits, imported or held: here a match, or new stock, finds the orders that it concerns. */
const TiktokOpenSku = model
  .define("tiktok_open_sku", {
    id: model.id({ prefix: "ttopen" }).primaryKey(),
    record_id: model.text(),
    shop_id: model.text(),
    sku_id: model.text(),
    /** `variant`: no variant stands for it. `stock`: the order is held until it is in stock. */
    awaits: model.enum(["variant", "stock"]),
  })
  .indexes([{ on: ["record_id", "sku_id", "awaits"], unique: true }, { on: ["shop_id", "sku_id"] }]);

export default TiktokOpenSku;
