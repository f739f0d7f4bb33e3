import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, ContainerRegistrationKeys, Modules, OrderStatus } from "@medusajs/framework/utils";

/** What of an order's shipments Medusa has, read from its order and its fulfilment module. */
export interface NativeOrder {
  id: string;
  isCancelled: boolean;
  items: NativeItem[];
  fulfillments: NativeFulfillment[];
  /** What the order's history says was fulfilled, shipped, delivered and taken back by each fulfilment. */
  actions: { action: string; fulfillment_id: string; item_id: string; quantity: number }[];
}

export interface NativeItem {
  id: string;
  title: string;
  variant_title: string | null;
  variant_sku: string | null;
  requires_shipping: boolean;
  /** Null for a line that somebody added in Medusa. */
  tiktok_line_item_id: string | null;
  /** Units that no fulfilment holds; 0 for a line that was cancelled. */
  unfulfilled: number;
}

export interface NativeFulfillment {
  id: string;
  shipped_at: Date | string | null;
  delivered_at: Date | string | null;
  item_ids: string[];
}

const OF_FULFILLMENTS: ReadonlySet<string> = new Set([
  ChangeActionType.FULFILL_ITEM,
  ChangeActionType.SHIP_ITEM,
  ChangeActionType.DELIVER_ITEM,
  ChangeActionType.CANCEL_ITEM_FULFILLMENT,
]);

/** Reads an order's lines and fulfilments. Those that were cancelled are left out. */
export async function readNativeOrder(container: MedusaContainer, medusaOrderId: string): Promise<NativeOrder> {
  const orders = container.resolve(Modules.ORDER);
  const order = await orders.retrieveOrder(medusaOrderId, { relations: ["items"] });
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "fulfillments.id",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
    ],
    filters: { id: medusaOrderId },
  });
  const fulfillments = data
    .flatMap((row) => (row.fulfillments ?? []) as (ReadFulfillment | null)[])
    .flatMap((fulfillment) => (fulfillment && !fulfillment.canceled_at ? [fulfillment] : []));
  const changes = await orders.listOrderChanges(
    { order_id: medusaOrderId },
    { relations: ["actions"], take: null as unknown as number },
  );
  return {
    id: medusaOrderId,
    isCancelled: order.status === OrderStatus.CANCELED,
    items: (order.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      variant_title: item.variant_title ?? null,
      variant_sku: item.variant_sku ?? null,
      requires_shipping: item.requires_shipping,
      tiktok_line_item_id: textOrNull(item.metadata?.tiktok_line_item_id),
      unfulfilled: Number(item.quantity) - Number(item.detail?.fulfilled_quantity ?? 0),
    })),
    fulfillments: fulfillments.map(({ id, shipped_at, delivered_at, items }) => ({
      id,
      shipped_at,
      delivered_at,
      item_ids: [...new Set(items.flatMap((item) => item.line_item_id ?? []))],
    })),
    actions: changes
      .flatMap((change) => change.actions)
      .filter(({ action }) => OF_FULFILLMENTS.has(action))
      .map(({ action, reference_id, details }) => ({
        action,
        fulfillment_id: reference_id,
        item_id: String(details?.reference_id),
        quantity: Number(details?.quantity),
      })),
  };
}

interface ReadFulfillment {
  id: string;
  shipped_at: Date | string | null;
  delivered_at: Date | string | null;
  canceled_at: Date | string | null;
  items: { line_item_id: string | null }[];
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
