import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderPanelDto } from "../../../../../../types/dto";
import { audited } from "../../../../../../workflows/audit";
import { retryOrder } from "../../../../../../workflows/inbound/retry-order";
import { readOrderPanel } from "../../read-order-panel";

/** Reads the order from TikTok again, tries its failed shipments again, and answers how both stand. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ tiktok_order: OrderPanelDto | null }>,
): Promise<void> {
  const id = String(req.params.id);
  const { actor_id } = req.auth_context;
  await audited(req.scope, { actor_id, what: `order.retry ${id}` }, () => retryOrder(req.scope, id, actor_id));
  res.json({ tiktok_order: await readOrderPanel(req.scope, id) });
}
