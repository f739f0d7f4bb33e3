import type { MedusaContainer } from "@medusajs/framework/types";
import { decideImport } from "../../../domain/import-decision";
import { isShipped } from "../../../domain/order-status";
import { orderTotal } from "../../../domain/order-total";
import { compareOrder } from "../../../domain/reconcile-order";
import { refundedAmount } from "../../../domain/refunded-amount";
import { isRead, type ListedOrder } from "../../../domain/sighting";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Comparison } from "../../../modules/tiktok-shop/stores/reconciliation-store";
import type { OrderRecord } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import type { Difference } from "../../../types/reconciliation-dto";
import type { Attempt } from "../order/attempt";
import { ORDERS_A_CALL } from "../converge-orders";
import { type Aftersales, readAftersales } from "../read-aftersales";
import { type ReadOrder, readMedusaSide } from "./read-medusa-side";

/**
 * Compares orders as TikTok has them with those that Medusa reads back. An order that is not to be imported, as an unpaid
 * one, and one whose buyer was erased before it was, differ in nothing.
 *
 * @throws TiktokError when their refunds cannot be read
 */
export async function compareOrders(
  container: MedusaContainer,
  shop: Shop,
  listed: ListedOrder[],
): Promise<Comparison> {
  const ids = listed.map(({ id }) => id);
  const found = await container.resolve(TIKTOK_SHOP_MODULE).lookup.byTiktokIds(shop.id, ids);
  const known = new Map(found.map((record) => [record.tiktok_order_id, record]));
  const medusa = await readMedusaSide(
    container,
    found.map((record) => record.medusa_order_id),
  );
  const aftersales = await readAll(container, shop, listed.filter(isRead));
  const orders = listed.flatMap((order) => {
    const record = known.get(order.id);
    const read = record && medusa.get(record.medusa_order_id);
    const differences = isRead(order)
      ? differencesOf(order, shop, { record, read, of: aftersales.get(order.id) })
      : UNREAD;
    if (differences.length === 0) return [];
    return {
      tiktok_order_id: order.id,
      medusa_order_id: read ? record.medusa_order_id : null,
      import_state: record?.import_state ?? ("received" as const),
      last_error: record?.last_failure ?? null,
      differences,
    };
  });
  return { tiktok: listed.length, medusa: medusa.size, differs: orders.length, orders };
}

const UNREAD: Difference[] = [{ kind: "unread", tiktok: "", medusa: "" }];

interface OurSide {
  record: OrderRecord | undefined;
  read: ReadOrder | undefined;
  of: Attempt<Aftersales> | undefined;
}

function differencesOf(tiktokOrder: TiktokOrder, shop: Shop, { record, read, of }: OurSide): Difference[] {
  if (read) {
    const total = orderTotal(tiktokOrder, read.mode);
    if (of?.ok === false) return UNREAD;
    const refunded = of ? refundedAmount(tiktokOrder, of.value, read) : "0";
    return compareOrder({ tiktokOrder, total, refunded }, read.side);
  }
  const isWanted = !record?.erased_at && decideImport(tiktokOrder, shop.settings).action === "import";
  return isWanted ? [{ kind: "missing", tiktok: tiktokOrder.status, medusa: "" }] : [];
}

/** What came after the sale of those orders that it can have come after. */
async function readAll(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: TiktokOrder[],
): Promise<Map<string, Attempt<Aftersales>>> {
  const all = new Map<string, Attempt<Aftersales>>();
  for (let start = 0; start < tiktokOrders.length; start += ORDERS_A_CALL) {
    const some = tiktokOrders.slice(start, start + ORDERS_A_CALL);
    const returns = new Set(some.filter(({ status }) => isShipped(status)).map(({ id }) => id));
    const asked = { cancellations: new Set<string>(), returns };
    const read = await readAftersales(container, shop, some, asked, { priority: "analytics" });
    for (const [id, aftersales] of read) all.set(id, aftersales);
  }
  return all;
}
