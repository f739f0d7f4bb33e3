import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../../../../modules/tiktok-shop";
import type { TimelineEntryDto } from "../../../../../../types/order-life-dto";

/** What was heard, read, decided and written of one order of TikTok. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ timeline: TimelineEntryDto[] }>,
): Promise<void> {
  const id = String(req.params.id);
  const module = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const [record] = await module.listTiktokOrderRecords({ $or: [{ id }, { medusa_order_id: id }] }, { take: 1 });
  if (!record) throw new MedusaError(MedusaError.Types.NOT_FOUND, `The order ${id} is not from TikTok Shop.`);
  const entries = await module.timeline.of(record.id);
  res.json({ timeline: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) });
}
