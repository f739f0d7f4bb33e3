import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { Modules } from "@medusajs/framework/utils";
import { markInventoryItems } from "../workflows/outbound/mark-stock";

/**
 * Any change of an inventory level marks the SKUs that the item is part of. The module's own events are listened to,
 * because they fire on every path: edits, reservations of any channel, fulfilments, imports.
 */
export default async function tiktokShopStock({
  event,
  container,
}: SubscriberArgs<{ id: string | string[] }>): Promise<void> {
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({ id: event.data.id }, { withDeleted: true, select: ["id", "inventory_item_id"] });
  await markInventoryItems(container, [...new Set(levels.map((level) => level.inventory_item_id))]);
}

export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    "inventory.inventory-level.deleted",
    "inventory.inventory-level.restored",
  ],
};
