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
  const expected = Buffer.from(createHmac("sha256", app.secret).update(app.key).update(rawBody).digest("hex"));
  const given = Buffer.from(authorization);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
