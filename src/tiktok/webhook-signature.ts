import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether TikTok signed this notification for this app: the `Authorization` header is HMAC-SHA256 over the app key and the
 * raw body, in lower-case hex. Compared as text in constant time, so that no second spelling of a digest passes.
 *
 * @param rawBody the bytes as they came, never a parsed and printed body
 * @see https://partner.tiktokshop.com/docv2/page/tts-webhooks-overview
 */
export function verifyWebhookSignature({
  app,
  rawBody,
  authorization,
}: {
  app: { key: string; secret: string };
  rawBody: Buffer;
  authorization: string | undefined;
}): boolean {
  if (typeof authorization !== "string") {
    return false;
  }
  return equal(authorization, createHmac("sha256", app.secret).update(app.key).update(rawBody).digest("hex"));
}

/** A relay's clock and this machine's may differ by this much; what is older could be somebody's recording. */
const RELAY_SECONDS = 300;

/**
 * Whether a relay or gateway that knows the app's secret signed this notification again: HMAC-SHA256 over the timestamp's
 * text and the raw body, in lower-case hex. The scheme is ours; TikTok never uses it.
 *
 * @param timestamp epoch seconds, as the header has it
 * @param now epoch seconds
 */
export function verifyRelaySignature({
  app,
  rawBody,
  signature,
  timestamp,
  now,
}: {
  app: { secret: string };
  rawBody: Buffer;
  signature: string | undefined;
  timestamp: string | undefined;
  now: number;
}): boolean {
  if (typeof signature !== "string" || typeof timestamp !== "string" || !/^\d{10}$/.test(timestamp)) {
    return false;
  }
  const isNow = Math.abs(now - Number(timestamp)) <= RELAY_SECONDS;
  return equal(signature, createHmac("sha256", app.secret).update(timestamp).update(rawBody).digest("hex")) && isNow;
}

function equal(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
