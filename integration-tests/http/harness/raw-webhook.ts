import { createHmac } from "node:crypto";
import type { Store } from "./with-store";

/** An event as TikTok writes it; what is left out is of now, and has an id of its own. */
export interface Event {
  type: number;
  tts_notification_id?: string;
  shop_id?: string;
  seller_open_id?: string;
  /** Epoch seconds. */
  timestamp?: number;
  data?: Record<string, unknown>;
}

let next = 7_380_066_284_010_030_000n;

export const seconds = (): number => Math.floor(Date.now() / 1000);

export function eventBody({
  type,
  tts_notification_id = String(next++),
  timestamp = seconds(),
  ...rest
}: Event): string {
  return JSON.stringify({ type, tts_notification_id, ...rest, timestamp });
}

/** TikTok's `Authorization` of a body. */
export const signed = ({ app }: Store, body: string | Buffer): { authorization: string } => ({
  authorization: createHmac("sha256", app.secret).update(app.key).update(body).digest("hex"),
});

/** The headers of a relay that signs again. */
export function relayed({ app }: Store, body: string, timestamp = seconds()): Record<string, string> {
  const signature = createHmac("sha256", app.secret).update(`${timestamp}${body}`).digest("hex");
  return { "x-tiktok-signature": signature, "x-tiktok-timestamp": String(timestamp) };
}

/** Posts to one of the store's addresses. @param path after `/hooks/tiktok-shop` */
export async function post(
  store: Store,
  body: string | Buffer,
  headers: Record<string, string>,
  path = "",
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${store.storeUrl}/hooks/tiktok-shop${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** Posts an event as TikTok does. @returns the answer's status */
export async function deliver(store: Store, event: Event, path = ""): Promise<number> {
  const body = eventBody(event);
  return (await post(store, body, signed(store, body), path)).status;
}
