import { createHmac } from "node:crypto";

/** What TikTok leaves out of what it signs. */
const UNSIGNED = new Set(["sign", "access_token"]);

/**
 * Signs a request: HMAC-SHA256, in lower-case hex, over the path, the query sorted by name and the body, wrapped in the secret.
 *
 * @param query decoded values; percent-encoding is for the wire only
 * @param body the very bytes to send; a multipart body is never signed
 * @see https://partner.tiktokshop.com/docv2/page/sign-your-api-request
 */
export function signRequest({
  secret,
  path,
  query,
  contentType,
  body,
}: {
  secret: string;
  path: string;
  query: Readonly<Record<string, string>>;
  contentType?: string;
  body?: string | Buffer;
}): string {
  const params = Object.entries(query)
    .filter(([name]) => !UNSIGNED.has(name))
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => name + value)
    .join("");
  const hmac = createHmac("sha256", secret).update(secret + path + params);
  if (body !== undefined && !isMultipart(contentType)) {
    hmac.update(body);
  }
  return hmac.update(secret).digest("hex");
}

function isMultipart(contentType: string | undefined): boolean {
  return contentType?.trim().toLowerCase().startsWith("multipart/form-data") ?? false;
}
