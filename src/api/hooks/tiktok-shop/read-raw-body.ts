import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { raw } from "express";
import { refuseUnsigned } from "../../../workflows/inbound/webhook/refuse-unsigned";
import { looksSigned } from "../../../workflows/inbound/webhook/signer-of";
import type { WebhookSignatures } from "../../../workflows/inbound/webhook/webhook-answer";
import { countWebhook } from "../../../workflows/webhook-counters";

/** The largest webhook that is read; TikTok's are a few kilobytes. */
const LIMIT = 256 * 1024;

const read = raw({ type: () => true, limit: LIMIT, inflate: false });

/**
 * Reads the bytes of a webhook and nothing more: its signature is over them, and nothing unsigned is to reach a parser.
 * What carries no signature or is too large is answered without reading it.
 */
export async function readRawBody(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (!looksSigned(signaturesOf(req))) {
    const answer = await refuseUnsigned(req.scope, req.ip);
    if (answer.status === 429) res.set("retry-after", String(answer.retryAfterSeconds));
    refuse(req, res, answer.status);
    return;
  }
  if (Number(req.headers["content-length"]) > LIMIT) {
    countWebhook("too_large");
    refuse(req, res, 413);
    return;
  }
  read(req, res, (error?: { status?: number }) => {
    if (!error) {
      req.rawBody = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      next();
      return;
    }
    // A body that is cut off, compressed, or longer than announced: the sender's fault in every case.
    const status = error.status === 413 || error.status === 415 ? error.status : 400;
    countWebhook(status === 413 ? "too_large" : "malformed");
    refuse(req, res, status);
  });
}

/** What is left of a refused body is read and thrown away up to here, so that an honest sender sees the answer. */
const DISCARDED = 1024 * 1024;

/** Answers without a body, and hangs up on what is longer, or of unknown length. */
function refuse(req: MedusaRequest, res: MedusaResponse, status: number): void {
  if (!(Number(req.headers["content-length"] ?? NaN) <= DISCARDED)) res.set("connection", "close");
  res.status(status).end();
}

export const signaturesOf = ({ headers }: MedusaRequest): WebhookSignatures => ({
  authorization: headers.authorization,
  relaySignature: one(headers["x-tiktok-signature"]),
  relayTimestamp: one(headers["x-tiktok-timestamp"]),
});

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);
