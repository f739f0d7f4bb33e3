import { createHash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { inboxKey } from "../../../domain/inbox-key";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { parseWebhook } from "../../../tiktok/webhook-event";
import { verifyWebhookSignature } from "../../../tiktok/webhook-signature";
import { logFailure } from "../../../workflows/failure";
import { drainInbox } from "../../../workflows/inbound/drain-inbox";

/**
 * TikTok's webhooks: verify, store, answer; TikTok waits 3 s for a 200 with an empty body. 401 is final for TikTok, so it
 * means a wrong signature and nothing else; 503 makes TikTok send again.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { settings, inbox } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const rawBody = Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0);
  const { authorization } = req.headers;
  const app = settings.apps.find((candidate) => verifyWebhookSignature({ app: candidate, rawBody, authorization }));
  if (!app) {
    res.status(401).end();
    return;
  }
  const parsed = parseWebhook(rawBody);
  const event = parsed.ok ? parsed.event : null;
  try {
    await inbox.put({
      app_key: app.key,
      dedupe_key: inboxKey({
        notificationId: event?.notificationId ?? null,
        rawBodySha256: createHash("sha256").update(rawBody).digest("hex"),
      }),
      topic: event?.type ?? -1,
      tiktok_shop_id: event?.shopId ?? null,
      seller_open_id: event?.sellerOpenId ?? null,
      tiktok_order_ids: event?.orderIds ?? [],
      body: rawBody.toString("utf8"),
    });
  } catch (error) {
    logFailure(req.scope, "A TikTok webhook could not be stored; TikTok will send it again", error);
    res.status(503).end();
    return;
  }
  res.status(200).end();
  drainInbox(req.scope).catch((error: unknown) =>
    logFailure(req.scope, "Draining the inbox failed; its job goes on", error),
  );
}
