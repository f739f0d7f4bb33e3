import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { OrderCountsDto } from "../../../../types/order-list";
import { connectedShopIds, dueBefore } from "../orders/read-order-list";

/** How many orders of the connected shops want a look. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<OrderCountsDto>): Promise<void> {
  const { recordList } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  res.json(await recordList.counts(await connectedShopIds(req.scope), dueBefore()));
}
