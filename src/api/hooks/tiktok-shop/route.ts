import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerWebhook } from "./answer-webhook";

/** TikTok's webhooks of every shop, and the only address for topics that are switched on in Partner Center. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerWebhook(req, res, null);
}
