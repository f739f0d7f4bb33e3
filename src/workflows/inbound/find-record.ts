import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";

/**
 * The record of an order, by its own id or by that of the order in Medusa: an order that is held is not there yet.
 *
 * @throws MedusaError `not_found` for an order that is not from TikTok
 */
export async function findRecord(container: MedusaContainer, id: string) {
  const [record] = await container
    .resolve(TIKTOK_SHOP_MODULE)
    .listTiktokOrderRecords({ $or: [{ id }, { medusa_order_id: id }] }, { take: 1 });
  if (record) return record;
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `The order ${id} is not from TikTok Shop.`);
}
