import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { logFailure } from "../../../workflows/failure";
import { drainInbox } from "../../../workflows/inbound/drain-inbox";
import { takeWebhook } from "../../../workflows/inbound/webhook/take-webhook";
import { signaturesOf } from "./read-raw-body";

/** Takes a webhook, answers it, and has the inbox worked through once TikTok has its answer. */
export async function answerWebhook(
  req: MedusaRequest,
  res: MedusaResponse,
  addressShopId: string | null,
): Promise<void> {
  const rawBody = Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0);
  const answer = await takeWebhook(req.scope, { rawBody, signatures: signaturesOf(req), addressShopId, ip: req.ip });
  if (answer.status === 429) res.set("retry-after", String(answer.retryAfterSeconds));
  res.status(answer.status).end();
  if (answer.status !== 200 || !answer.isOpen) return;
  drainInbox(req.scope).catch((error: unknown) =>
    logFailure(req.scope, "Draining the inbox failed; its job goes on", error),
  );
}
