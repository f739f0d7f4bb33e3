import { createHmac, randomInt } from "node:crypto";
import type { Shot } from "./load";

let next = BigInt(7_300_000_000) * BigInt(1e9) + BigInt(randomInt(1e9));

/** Signed webhooks of one topic, each with a notification id of its own, as TikTok would send them. */
export function webhookShots(
  url: string,
  app: { key: string; secret: string },
  notice: { type: number; shop_id: string; data: Record<string, unknown> },
): Shot {
  return () => {
    const { type, shop_id, data } = notice;
    const timestamp = Math.floor(Date.now() / 1000);
    const body = JSON.stringify({ type, tts_notification_id: String(next++), shop_id, timestamp, data });
    const authorization = createHmac("sha256", app.secret).update(app.key).update(body).digest("hex");
    return { url, body, headers: { authorization } };
  };
}
