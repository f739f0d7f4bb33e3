import { model } from "@medusajs/framework/utils";

/** A line in the timeline of one TikTok order: what was heard, read, decided or written. No buyer, no secret. */
const TiktokOrderEvent = model
  .define("tiktok_order_event", {
    id: model.id({ prefix: "ttoev" }).primaryKey(),
    record_id: model.text(),
    at: model.dateTime(),
    /** Among lines that were noted together. */
    position: model.number(),
    kind: model.enum(["heard", "read", "decided", "written"]),
    /** `webhook 1`, `sweep`, `retry by user_01…`. */
    cause: model.text(),
    /** `order.imported`, `shipment.created`. */
    what: model.text(),
    data: model.json(),
    /** Of what may be noted once only: the inbox event that was heard. */
    once: model.text().nullable(),
  })
  .indexes([{ on: ["record_id", "at"] }, { on: ["record_id", "once"], unique: true, where: "once IS NOT NULL" }]);

export default TiktokOrderEvent;
