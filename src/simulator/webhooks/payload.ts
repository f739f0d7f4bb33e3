import { LosslessNumber, stringify } from "lossless-json";

/** Topics whose ids TikTok sends as JSON numbers, too long for a JavaScript number. */
const NUMERIC_ID_TOPICS = new Set([5, 16, 37, 68]);
const NUMERIC_ID_FIELDS = new Set(["product_id", "sku_id", "seller_id"]);
/** Topics that name the seller instead of the shop. */
const SELLER_TOPICS = new Set([19, 21, 22, 23, 24, 35, 52, 68]);

/** The body of a webhook, to the byte. Key order is that of TikTok's published example. */
export function webhookBody(notice: {
  type: number;
  notification_id: string;
  shop_id: string;
  seller_open_id: string;
  timestamp: number;
  data: Record<string, unknown>;
}): string {
  const numeric = NUMERIC_ID_TOPICS.has(notice.type);
  const data = Object.fromEntries(
    Object.entries(notice.data).map(([name, value]) =>
      numeric && NUMERIC_ID_FIELDS.has(name) ? [name, new LosslessNumber(String(value))] : [name, value],
    ),
  );
  const text = stringify({
    type: notice.type,
    tts_notification_id: notice.notification_id,
    ...(SELLER_TOPICS.has(notice.type) ? { seller_open_id: notice.seller_open_id } : { shop_id: notice.shop_id }),
    timestamp: notice.timestamp,
    data,
  });
  if (text === undefined) throw new Error("A webhook's payload cannot be written.");
  return text;
}
