import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { InboxDto } from "../../../../types/box-list";
import { readInput } from "../../../read-input";
import { toEventDtos } from "./to-event-dto";
import { inboxQuery } from "./validators";

/** Searches what TikTok sent, the latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<InboxDto>): Promise<void> {
  const { state, shop_id, ...search } = readInput(inboxQuery, req.query);
  const { inboxList, shops } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const shop = shop_id ? await shops.get(shop_id) : null;
  const { rows, next_cursor } = await inboxList.search({
    ...search,
    states: state,
    ...(shop && { tiktok_shop_id: shop.tiktok_shop_id }),
  });
  res.json({ events: await toEventDtos(req.scope, rows), next_cursor });
}
