import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerWebhook } from "../answer-webhook";

/** TikTok's webhooks of one shop, at its own address. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerWebhook(req, res, String(req.params.shop_id));
}
