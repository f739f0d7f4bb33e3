import { model } from "@medusajs/framework/utils";

/** One SKU of a listing on TikTok and the variant it stands for; without a variant it is unmatched. */
const TiktokSkuLink = model
  .define("tiktok_sku_link", {
    id: model.id({ prefix: "ttsku" }).primaryKey(),
    shop_id: model.text(),
    product_id: model.text(),
    sku_id: model.text(),
    seller_sku: model.text().nullable(),
    variant_id: model.text().nullable(),
    /** What the SKU is called on TikTok, for a person who is to match it. */
    title: model.text().nullable(),
    /** A link that a person made is never changed by a rule. */
    linked_by: model.enum(["rule", "draft", "person"]).nullable(),
    /** TikTok's warehouses that the SKU is stocked in; an update lists all of them. */
    warehouse_ids: model.array(),
    pushed_quantity: model.number().nullable(),
    pushed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["shop_id", "sku_id"], unique: true },
    { on: ["variant_id"] },
    // How many of a shop's SKUs have a variant, and how many do not.
    { name: "IDX_tiktok_sku_link_linked", on: ["shop_id"], where: "variant_id IS NOT NULL" },
    { name: "IDX_tiktok_sku_link_unmatched", on: ["shop_id"], where: "variant_id IS NULL" },
  ]);

export default TiktokSkuLink;
