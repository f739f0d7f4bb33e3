import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderPanelDto } from "../../../../../../types/dto";
import { audited } from "../../../../../../workflows/audit";
import { drainInbox } from "../../../../../../workflows/inbound/drain-inbox";
import { retryOrder } from "../../../../../../workflows/inbound/retry-order";
import { drainOutbox } from "../../../../../../workflows/outbound/drain-outbox";
import { readOrderPanel } from "../../read-order-panel";

/** Reads the order from TikTok again, tries its failed shipments again, and answers how both stand. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ tiktok_order: OrderPanelDto | null }>,
): Promise<void> {
  const id = String(req.params.id);
  const { actor_id } = req.auth_context;
  await audited(req.scope, { actor_id, what: `order.retry ${id}` }, async () => {
    await retryOrder(req.scope, id, actor_id);
    await drainInbox(req.scope);
    await drainOutbox(req.scope, ["shipment"]);
  });
  res.json({ tiktok_order: await readOrderPanel(req.scope, id) });
}
