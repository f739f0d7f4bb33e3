import type { OrderPanelDto } from "../../../src/types/dto";
import type { Store } from "./with-store";

/** An order as Medusa's admin API reads it. */
export interface MedusaOrder {
  id: string;
  currency_code: string;
  email: string | null;
  no_notification: boolean | null;
  sales_channel_id: string;
  total: number;
  tax_total: number;
  discount_total: number;
  shipping_total: number;
  payment_status: string;
  fulfillment_status: string;
  status: string;
  summary: { pending_difference: number; paid_total: number; refunded_total: number };
  shipping_address: Record<string, string | null> | null;
  items: MedusaItem[];
  shipping_methods: { name: string; amount: number; total: number }[];
  payment_collections: { status: string; payments: { amount: number; captured_at: string | null }[] }[];
  metadata: { tiktok?: { order_id?: string; shop_id?: string } } | null;
}

export interface MedusaItem {
  id: string;
  title: string;
  quantity: number;
  unit_price: number;
  total: number;
  variant_id: string | null;
  variant_sku: string | null;
  is_tax_inclusive: boolean;
  adjustments: { code: string; amount: number }[];
  metadata: Record<string, unknown> | null;
}

const FIELDS =
  "id,currency_code,email,no_notification,sales_channel_id,total,tax_total,discount_total,shipping_total,payment_status," +
  "fulfillment_status,status,summary,metadata,*shipping_address,*items,*shipping_methods,*payment_collections," +
  "*payment_collections.payments";

/** Every order of the store, oldest first. */
export async function medusaOrders(store: Store): Promise<MedusaOrder[]> {
  const { orders } = await store.admin.get<{ orders: MedusaOrder[] }>(
    `/admin/orders?limit=100&order=created_at&fields=${FIELDS}`,
  );
  return orders;
}

/** The one native order of a TikTok order. Rejects when there is none or more than one. */
export async function medusaOrderOf(store: Store, tiktokOrderId: string): Promise<MedusaOrder> {
  const [order, ...others] = (await medusaOrders(store)).filter(
    ({ metadata }) => metadata?.tiktok?.order_id === tiktokOrderId,
  );
  if (!order || others.length > 0) {
    throw new Error(`TikTok's order ${tiktokOrderId} has ${order ? others.length + 1 : 0} orders in Medusa.`);
  }
  return order;
}

/** TikTok's side of an order as its panel shows it. */
export async function panelOf(store: Store, tiktokOrderId: string): Promise<OrderPanelDto> {
  const { medusa_order_id } = await recordOf(store, tiktokOrderId);
  const { tiktok_order } = await store.admin.get<{ tiktok_order: OrderPanelDto | null }>(
    `/admin/tiktok-shop/orders/${medusa_order_id}`,
  );
  if (!tiktok_order) throw new Error(`The order ${medusa_order_id} has no panel.`);
  return tiktok_order;
}

/** The plugin's row of a TikTok order. */
export async function recordOf(store: Store, tiktokOrderId: string) {
  const [record] = await store.sql<{
    id: string;
    medusa_order_id: string;
    import_state: string;
    tiktok_status: string | null;
    due_at: Date | null;
  }>("SELECT * FROM tiktok_order_record WHERE tiktok_order_id = ?", [tiktokOrderId]);
  if (!record) throw new Error(`TikTok's order ${tiktokOrderId} is not known to the plugin.`);
  return record;
}
