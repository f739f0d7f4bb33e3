import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CancelOptionsDto } from "../../../../../../types/cancel-order-dto";
import { cancelOptions } from "../../../../../../workflows/outbound/cancel-options";

/** Why an order may be cancelled on TikTok now, and which of its lines by themselves. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CancelOptionsDto>): Promise<void> {
  const { reasons, lines } = await cancelOptions(req.scope, String(req.params.id));
  res.json({ reasons, lines: lines.map(({ id, title }) => ({ id, title })) });
}
