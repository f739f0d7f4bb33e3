import type { Request } from "express";
import type { IncomingRequest } from "../gateway/checks";

/** Decoded query; of a repeated name the first value counts, as in TikTok's own samples. */
function readQuery(url: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(url, "http://localhost").searchParams) {
    if (!query.has(name)) query.set(name, value);
  }
  return query;
}

/** What the gateway looks at of a request; the body as the bytes that came. */
export const readRequest = (request: Request): IncomingRequest => ({
  method: request.method,
  path: request.path,
  query: readQuery(request.originalUrl),
  contentType: request.header("content-type") ?? "",
  accessToken: request.header("x-tts-access-token"),
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
});
