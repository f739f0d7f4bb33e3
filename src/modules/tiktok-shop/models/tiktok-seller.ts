import { model } from "@medusajs/framework/utils";
import TiktokShop from "./tiktok-shop";

/** A seller who gave consent to one app. Tokens are sealed by the vault; the row's id is bound into the seal. */
const TiktokSeller = model
  .define("tiktok_seller", {
    id: model.id({ prefix: "ttsel" }).primaryKey(),
    app_key: model.text(),
    /** TikTok's `open_id`, which seller-level webhooks carry as `seller_open_id`. */
    open_id: model.text(),
    name: model.text(),
    base_region: model.text(),
    granted_scopes: model.array(),
    sealed_access_token: model.text(),
    access_token_expires_at: model.dateTime(),
    sealed_refresh_token: model.text(),
    refresh_token_expires_at: model.dateTime(),
    /** When the seller's consent itself ends, as TikTok announced it. */
    authorization_expires_at: model.dateTime().nullable(),
    status: model.enum(["active", "reauthorize"]).default("active"),
    last_failure: model.json().nullable(),
    shops: model.hasMany(() => TiktokShop, { mappedBy: "seller" }),
  })
  .indexes([{ on: ["app_key", "open_id"], unique: true }]);

export default TiktokSeller;
