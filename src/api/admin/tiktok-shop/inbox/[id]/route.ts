import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../../../modules/tiktok-shop";
import type { InboxEventDetailDto } from "../../../../../types/box-list";
import { readEventBody } from "../../../../../workflows/inbound/read-event-body";
import { toEventDtos } from "../to-event-dto";

const NOTIFICATION = "id:";

/** One event, with what of its body may be shown. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ event: InboxEventDetailDto }>,
): Promise<void> {
  const id = String(req.params.id);
  const row = await req.scope.resolve(TIKTOK_SHOP_MODULE).inboxList.get(id);
  const [event] = row ? await toEventDtos(req.scope, [row]) : [];
  if (!row || !event) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no event ${id} in the inbox.`);
  const { app_key, dedupe_key, body } = row;
  const notification_id = dedupe_key.startsWith(NOTIFICATION) ? dedupe_key.slice(NOTIFICATION.length) : null;
  res.json({ event: { ...event, app_key, notification_id, body: readEventBody(body) } });
}
