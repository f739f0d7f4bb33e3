import { model } from "@medusajs/framework/utils";

/** Something that a person has to see. One open row a key; it is resolved, not deleted. */
const TiktokAlert = model
  .define("tiktok_alert", {
    id: model.id({ prefix: "ttalr" }).primaryKey(),
    /** What it is about, e.g. `reauthorize:ttsel_01…`. */
    key: model.text(),
    severity: model.enum(["warning", "critical"]),
    message: model.text(),
    seller_id: model.text().nullable(),
    shop_id: model.text().nullable(),
    raised_at: model.dateTime(),
    resolved_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_tiktok_alert_open", on: ["key"], unique: true, where: "resolved_at IS NULL" },
    { on: ["raised_at"] },
  ]);

export default TiktokAlert;
