import { model } from "@medusajs/framework/utils";

/** How far a sweep over one shop has come. */
const TiktokCursor = model
  .define("tiktok_cursor", {
    id: model.id({ prefix: "ttcur" }).primaryKey(),
    shop_id: model.text(),
    kind: model.enum(["orders", "cancellations", "returns", "deep"]),
    /** Everything that TikTok updated before this time has been seen; null before the first sweep. */
    swept_until: model.dateTime().nullable(),
  })
  .indexes([{ on: ["shop_id", "kind"], unique: true }]);

export default TiktokCursor;
