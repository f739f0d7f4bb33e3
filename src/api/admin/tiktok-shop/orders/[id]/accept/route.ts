import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderPanelDto } from "../../../../../../types/dto";
import { audited } from "../../../../../../workflows/audit";
import { acceptOrder } from "../../../../../../workflows/inbound/accept-order";
import { drainInbox } from "../../../../../../workflows/inbound/drain-inbox";
import { readOrderPanel } from "../../read-order-panel";

/** Imports an order all the same that something holds, and answers how it stands. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ tiktok_order: OrderPanelDto | null }>,
): Promise<void> {
  const id = String(req.params.id);
  const { actor_id } = req.auth_context;
  await audited(req.scope, { actor_id, what: `order.import_anyway ${id}` }, async () => {
    await acceptOrder(req.scope, id, actor_id);
    await drainInbox(req.scope);
  });
  res.json({ tiktok_order: await readOrderPanel(req.scope, id) });
}
