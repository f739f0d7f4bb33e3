import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { WebhookCountersDto } from "../../../../types/webhook-dto";
import { webhookCounters } from "../../../../workflows/webhook-counters";

/** What the process that answers has taken and refused at the webhooks' addresses since it started. */
export async function GET(
  _req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ webhook_counters: WebhookCountersDto }>,
): Promise<void> {
  res.json({ webhook_counters: webhookCounters() });
}
