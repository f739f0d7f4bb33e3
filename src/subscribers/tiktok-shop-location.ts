import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { followLocations } from "../workflows/connection/follow-locations";

/** A stock location that is deleted keeps its stock levels, so that no change of a level tells of it. */
export default async function tiktokShopLocation({
  event,
  container,
}: SubscriberArgs<{ id: string | string[] }>): Promise<void> {
  await followLocations(container, [event.data.id].flat());
}

export const config: SubscriberConfig = {
  event: ["stock_location.stock-location.deleted", "stock_location.stock-location.restored"],
};
