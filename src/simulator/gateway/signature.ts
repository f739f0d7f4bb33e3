import { createHmac, timingSafeEqual } from "node:crypto";

/** What a request's signature covers. `query` holds decoded values; where a name repeats, its first value counts. */
export interface SignedParts {
  path: string;
  query: ReadonlyMap<string, string>;
  contentType: string;
  body: Buffer;
}

/**
 * The signature of a request in lower-case hexadecimal: HMAC-SHA256 with the app secret over the path, the sorted
 * query without `sign` and `access_token`, and the body unless it is multipart, all wrapped in the secret.
 */
export function requestSignature(secret: string, parts: SignedParts): string {
  const names = [...parts.query.keys()].filter((name) => name !== "sign" && name !== "access_token");
  names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const query = names.map((name) => name + (parts.query.get(name) ?? "")).join("");
  const body = parts.contentType.toLowerCase().startsWith("multipart/form-data") ? Buffer.alloc(0) : parts.body;
  return createHmac("sha256", secret)
    .update(secret + parts.path + query)
    .update(body)
    .update(secret)
    .digest("hex");
}

/** Whether a request carries the right signature. A body of `{}` may be signed or left out: TikTok's tools do both. */
export function isSigned(secret: string, parts: SignedParts, sign: string): boolean {
  const bodies = parts.body.toString("latin1").trim() === "{}" ? [parts.body, Buffer.alloc(0)] : [parts.body];
  return bodies.some((body) => {
    const expected = Buffer.from(requestSignature(secret, { ...parts, body }));
    const given = Buffer.from(sign);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
