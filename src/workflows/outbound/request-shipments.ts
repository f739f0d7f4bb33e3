import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";

/**
 * Puts a row into the outbox for each of these fulfilments that is of a TikTok order. Those that say what was shipped on
 * TikTok's side are left out.
 *
 * @returns how many are
 */
export async function requestShipments(container: MedusaContainer, fulfillmentIds: string[]): Promise<number> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_fulfillment",
    fields: ["order_id", "fulfillment_id"],
    filters: { fulfillment_id: fulfillmentIds },
  });
  const records = await module.listTiktokOrderRecords({ medusa_order_id: data.map((row) => row.order_id) });
  const shopOf = new Map(records.map((record) => [record.medusa_order_id, record.shop_id]));
  const foreign = await module.shippedUnits.foreign(fulfillmentIds);
  const requests = data.flatMap(({ order_id, fulfillment_id }) => {
    const shop_id = foreign.has(fulfillment_id) ? undefined : shopOf.get(order_id);
    return shop_id ? [{ kind: "shipment" as const, key: fulfillment_id, shop_id, subject: order_id }] : [];
  });
  await module.outbox.put(requests);
  return requests.length;
}
