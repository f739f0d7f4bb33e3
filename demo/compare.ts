import type { Demo } from "./start";
import type { Told } from "./story";

/** One order on both sides. Amounts are decimal strings in `currency`. */
export interface OrderPair {
  tiktok_order_id: string;
  medusa_order_id: string;
  currency: string;
  tiktok_total: string;
  medusa_total: string;
  payment_status: string;
  fulfillment_status: string;
  /** The number as TikTok has it; null for an order that was not shipped. */
  tracking_on_tiktok: string | null;
}

/** What TikTok should offer of a SKU, and what it offers. */
export interface StockPair {
  seller_sku: string;
  expected_quantity: number;
  tiktok_quantity: number;
}

export interface Comparison {
  orders: OrderPair[];
  stock: StockPair[];
}

/** An order as Medusa's admin API reads it. */
export interface MedusaOrder {
  id: string;
  currency_code: string;
  total: number;
  payment_status: string;
  fulfillment_status: string;
  items: { id: string; quantity: number; variant_sku: string | null; metadata: Record<string, unknown> | null }[];
  metadata: { tiktok?: { order_id?: string } } | null;
}

const ORDERS =
  "/admin/orders?limit=50&fields=id,currency_code,total,payment_status,fulfillment_status,metadata,*items,items.metadata";

/** The native orders of TikTok's orders, by TikTok's id. */
export async function readMedusaOrders({ admin }: Pick<Demo, "admin">): Promise<Map<string, MedusaOrder>> {
  const { orders } = await admin.get<{ orders: MedusaOrder[] }>(ORDERS);
  return new Map(
    orders.flatMap((order) => (order.metadata?.tiktok?.order_id ? [[order.metadata.tiktok.order_id, order]] : [])),
  );
}

/** Reads both sides anew, each by its own API. */
export async function compare(demo: Demo, told: Told): Promise<Comparison> {
  const medusaOrders = await readMedusaOrders(demo);
  const orders = told.orders.map((id) => {
    const tiktokOrder = demo.simulator.control.order(id);
    const medusaOrder = medusaOrders.get(id);
    return {
      tiktok_order_id: id,
      medusa_order_id: medusaOrder?.id ?? "",
      currency: tiktokOrder.currency,
      tiktok_total: tiktokOrder.total_amount,
      medusa_total: medusaOrder ? asWritten(medusaOrder.total, tiktokOrder.total_amount) : "",
      payment_status: medusaOrder?.payment_status ?? "",
      fulfillment_status: medusaOrder?.fulfillment_status ?? "",
      tracking_on_tiktok: tiktokOrder.packages.find((parcel) => parcel.tracking_number)?.tracking_number ?? null,
    };
  });
  const skus = demo.simulator.control.sellers().flatMap((seller) => seller.shops.flatMap((shop) => shop.skus));
  const stock = told.stock.map(({ seller_sku, expected_quantity }) => ({
    seller_sku,
    expected_quantity,
    tiktok_quantity: skus.find((sku) => sku.seller_sku === seller_sku)?.available ?? -1,
  }));
  return { orders, stock };
}

/** Every pair agrees, every order is paid, and the shipped one carries its number. */
export const isEqual = ({ orders, stock }: Comparison): boolean =>
  orders.length > 0 &&
  stock.length > 0 &&
  orders.every((pair) => pair.tiktok_total === pair.medusa_total && pair.payment_status === "captured") &&
  orders.every((pair) => (pair.fulfillment_status === "shipped") === (pair.tracking_on_tiktok !== null)) &&
  orders.some((pair) => pair.tracking_on_tiktok !== null) &&
  stock.every((pair) => pair.expected_quantity === pair.tiktok_quantity);

/** A number with as many decimals as TikTok writes; more of them, where Medusa's has more, so that a difference shows. */
function asWritten(total: number, pattern: string): string {
  const decimals = pattern.split(".")[1]?.length ?? 0;
  const rounded = total.toFixed(decimals);
  return Number(rounded) === total ? rounded : String(total);
}
