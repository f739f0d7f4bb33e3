import { signIn } from "../setup/store/admin-session";
import { TEST_ADMIN } from "../setup/store/test-admin";

/** A native order as Medusa's admin reads it. */
export interface AdminOrder {
  id: string;
  total: number;
  payment_status: string;
  items: { variant_sku: string | null }[];
  shipping_address: { postal_code: string | null } | null;
  metadata: { tiktok?: { order_id: string } } | null;
}

const FIELDS = "id,total,payment_status,metadata,items.variant_sku,shipping_address.postal_code";
const PAGE = 100;

/** Every order of a store. */
export async function readAdminOrders(storeUrl: string): Promise<AdminOrder[]> {
  const admin = await signIn(storeUrl, TEST_ADMIN.email, TEST_ADMIN.password);
  const all: AdminOrder[] = [];
  for (;;) {
    const { orders } = await admin.get<{ orders: AdminOrder[] }>(
      `/admin/orders?fields=${FIELDS}&order=id&limit=${PAGE}&offset=${all.length}`,
    );
    all.push(...orders);
    if (orders.length < PAGE) return all;
  }
}
