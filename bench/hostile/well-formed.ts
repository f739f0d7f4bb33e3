import { createHmac } from "node:crypto";
import type { HostileRequest, Target } from "./request";

let next = 7_390_000_000_000_000_000n;

/** An event as TikTok sends it, of a topic that nothing has to be done about. */
export function eventOf({ shopId }: Target, more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    type: 14,
    tts_notification_id: String(next++),
    shop_id: shopId,
    timestamp: Math.floor(Date.now() / 1000),
    data: { conversation_id: "7494560109732334390", is_visible: true },
    ...more,
  });
}

export const signatureOf = ({ app }: Target, body: string | Buffer): string =>
  createHmac("sha256", app.secret).update(app.key).update(body).digest("hex");

export const WEBHOOKS = "/hooks/tiktok-shop";

/** A request without a fault of its own, to be given one. */
export function wellFormed(target: Target, body: string | Buffer = eventOf(target)): Omit<HostileRequest, "expected"> {
  return {
    kind: "well-formed",
    path: WEBHOOKS,
    headers: { "content-type": "application/json", authorization: signatureOf(target, body) },
    body: Buffer.from(body),
  };
}

/** The same as bytes on the wire, headers in the order given. */
export function onTheWire(path: string, headers: string[], body: Buffer): Buffer {
  const head = [`POST ${path} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head, "latin1"), body]);
}
