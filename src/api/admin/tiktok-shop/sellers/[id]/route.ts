import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DisconnectPreviewDto } from "../../../../../types/dto";
import { audited } from "../../../../../workflows/audit";
import { disconnect, shopsOfSeller } from "../../../../../workflows/connection/disconnect";

/** Disconnects a seller with all shops, and deletes the tokens. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DisconnectPreviewDto>,
): Promise<void> {
  const seller_id = String(req.params.id);
  const { actor_id } = req.auth_context;
  const disconnected = await audited(req.scope, { actor_id, what: "seller.disconnect", seller_id }, async () =>
    disconnect(req.scope, await shopsOfSeller(req.scope, seller_id)),
  );
  res.json(disconnected);
}
