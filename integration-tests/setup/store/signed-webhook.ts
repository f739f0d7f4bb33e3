import { createHmac } from "node:crypto";

/** How TikTok sends a webhook: its bytes, signed with the app's secret. @returns the answer's status, null for none */
export async function sendWebhook(
  storeUrl: string,
  app: { key: string; secret: string },
  body: string,
): Promise<number | null> {
  const authorization = createHmac("sha256", app.secret).update(app.key).update(body).digest("hex");
  try {
    const response = await fetch(`${storeUrl}/hooks/tiktok-shop`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body,
      // TikTok waits this long.
      signal: AbortSignal.timeout(3_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
