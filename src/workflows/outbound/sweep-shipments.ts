import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { requestShipments } from "./request-shipments";

/** Shipments older than this have been swept many times. */
const LOOK_BACK_MS = 24 * 3_600_000;
const PAGE = 200;

/** Puts the shipments of the last day into the outbox that have no row there. */
export async function sweepShipments(container: MedusaContainer): Promise<void> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await query.graph({
      entity: "fulfillment",
      fields: ["id"],
      filters: { shipped_at: { $gte: new Date(Date.now() - LOOK_BACK_MS) }, canceled_at: null },
      pagination: { skip, take: PAGE, order: { id: "ASC" } },
    });
    const ids = data.map(({ id }) => id);
    if (ids.length === 0) return;
    const known = await module.listTiktokOutboxTasks(
      { kind: "shipment", key: ids },
      { select: ["key"], take: ids.length },
    );
    const missing = ids.filter((id) => !known.some((task) => task.key === id));
    if (missing.length > 0) await requestShipments(container, missing);
  }
}
