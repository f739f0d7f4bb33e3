import { model } from "@medusajs/framework/utils";
import TiktokSeller from "./tiktok-seller";

/** One shop of a seller, tied to the sales channel its orders go to and the location its stock comes from. */
const TiktokShop = model
  .define("tiktok_shop", {
    id: model.id({ prefix: "ttshop" }).primaryKey(),
    seller: model.belongsTo(() => TiktokSeller, { mappedBy: "shops" }),
    tiktok_shop_id: model.text(),
    name: model.text(),
    region: model.text(),
    currency: model.text(),
    seller_type: model.text(),
    /** Sealed by the vault; TikTok's shop id is bound into the seal. */
    sealed_cipher: model.text(),
    sales_channel_id: model.text(),
    stock_location_id: model.text(),
    status: model.enum(["active", "paused"]).default("active"),
    settings: model.json(),
    webhooks: model.json(),
  })
  .indexes([{ on: ["tiktok_shop_id"], unique: true }]);

export default TiktokShop;
