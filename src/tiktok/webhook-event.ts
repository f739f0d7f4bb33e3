import { isRecord, parseJson } from "./json";

export interface WebhookEvent {
  /** TikTok's topic number; unknown ones are events too. */
  type: number;
  /** Absent in a few topics. */
  notificationId: string | null;
  /** Topics of a shop. */
  shopId: string | null;
  /** Topics of a seller carry this in place of the shop. */
  sellerOpenId: string | null;
  /** When TikTok sent it, epoch seconds; 0 when it does not say. */
  timestamp: number;
  /** Every order that the event is about, each once. */
  orderIds: string[];
  /** As TikTok sent it; numbers too large for a double are strings. */
  data: Record<string, unknown>;
}

/** TikTok's ids are 18 or 19 digits or a few dozen letters; what a database cannot keep as a key is no id. */
const ID = /^[\x21-\x7e]{1,128}$/;

/** Topics have one or two digits; this is as much as fits in four bytes. */
const LARGEST_TYPE = 2 ** 31 - 1;

export type WebhookParse =
  { ok: true; event: WebhookEvent } | { ok: false; reason: "not_json" | "not_an_object" | "no_type" };

/** Reads a notification. Any type passes: what it means is decided later. */
export function parseWebhook(rawBody: Buffer): WebhookParse {
  let body: unknown;
  try {
    body = parseJson(rawBody.toString("utf8"));
  } catch {
    return { ok: false, reason: "not_json" };
  }
  if (!isRecord(body)) {
    return { ok: false, reason: "not_an_object" };
  }
  const type = readInteger(body.type);
  if (type === null || Math.abs(type) > LARGEST_TYPE) {
    return { ok: false, reason: "no_type" };
  }
  const data = isRecord(body.data) ? body.data : {};
  return {
    ok: true,
    event: {
      type,
      notificationId: readId(body.tts_notification_id),
      shopId: readId(body.shop_id),
      sellerOpenId: readId(body.seller_open_id),
      timestamp: readInteger(body.timestamp) ?? 0,
      orderIds: readOrderIds(data),
      data,
    },
  };
}

/** Topic 4 names orders per package, 36 as a list, 67 per line, the others one by one. */
function readOrderIds(data: Record<string, unknown>): string[] {
  const found = [
    data.order_id,
    ...readList(data.order_ids),
    ...readList(data.package_list).flatMap((entry) => (isRecord(entry) ? readList(entry.order_id_list) : [])),
    ...readList(data.line_items).map((line) => (isRecord(line) ? line.main_order_id : null)),
  ];
  return [...new Set(found.map(readId).filter((id) => id !== null))];
}

function readList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readId(value: unknown): string | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return ID.test(text) ? text : null;
}

function readInteger(value: unknown): number | null {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : null;
}
