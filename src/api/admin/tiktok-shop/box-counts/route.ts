import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { BoxCountsDto } from "../../../../types/box-list";

/** How much in the inbox and the outbox ended without having been done. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<BoxCountsDto>): Promise<void> {
  const { inboxList, outboxList } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const [inbox, dead] = await Promise.all([inboxList.counts(), outboxList.dead()]);
  res.json({ inbox, outbox: { dead } });
}
