import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../../../../../modules/tiktok-shop";
import type { RepairDto } from "../../../../../../../types/reconciliation-dto";
import { asMedusaError } from "../../../../../../../workflows/as-medusa-error";
import { audited } from "../../../../../../../workflows/audit";
import { repairOrders } from "../../../../../../../workflows/inbound/reconcile/repair-orders";
import { readInput } from "../../../../../../read-input";
import { fixedPeriod } from "../../../../backfills/validators";
import { toReconciliationDto } from "../to-reconciliation-dto";

/** Brings the orders of a period that differed in line again, and answers what became of each. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<RepairDto>): Promise<void> {
  const period = readInput(fixedPeriod, req.body);
  const { reconciliations, shops } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const shop = await shops.get(String(req.params.id));
  const run = await reconciliations.latest({ shop_id: shop.id, ...period });
  if (run?.state !== "done") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Compare this period first: what differs is what is repaired.",
    );
  }
  const { actor_id } = req.auth_context;
  const orders = await audited(req.scope, { actor_id, what: "reconciliation.repair", shop_id: shop.id }, () =>
    asMedusaError(repairOrders(req.scope, shop, run)),
  );
  res.json({ orders, reconciliation: toReconciliationDto(await reconciliations.get(run.id)) });
}
