import type { MedusaContainer } from "@medusajs/framework/types";
import { decideImport } from "../../../domain/import-decision";
import { orderTotal } from "../../../domain/order-total";
import { compareOrder } from "../../../domain/reconcile-order";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Comparison } from "../../../modules/tiktok-shop/stores/reconciliation-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import type { DifferingOrderDto } from "../../../types/reconciliation-dto";
import { readMedusaSide } from "./read-medusa-side";
import { readRefunds } from "./read-refunds";

/**
 * Compares orders as TikTok has them with those that Medusa reads back. An order that is not to be imported, as an unpaid
 * one, and one whose buyer was erased before it was, differ in nothing.
 *
 * @throws TiktokError when their refunds cannot be read
 */
export async function compareOrders(
  container: MedusaContainer,
  shop: Shop,
  tiktokOrders: TiktokOrder[],
): Promise<Comparison> {
  const { lookup } = container.resolve(TIKTOK_SHOP_MODULE);
  const known = new Map(
    (
      await lookup.byTiktokIds(
        shop.id,
        tiktokOrders.map(({ id }) => id),
      )
    ).map((record) => [record.tiktok_order_id, record]),
  );
  const medusa = await readMedusaSide(
    container,
    [...known.values()].map((record) => record.medusa_order_id),
  );
  const refunds = await readRefunds(container, shop, tiktokOrders);
  const orders = tiktokOrders.flatMap((tiktokOrder): DifferingOrderDto[] => {
    const record = known.get(tiktokOrder.id);
    const read = record && medusa.get(record.medusa_order_id);
    const row = {
      tiktok_order_id: tiktokOrder.id,
      medusa_order_id: read ? record.medusa_order_id : null,
      import_state: record?.import_state ?? "received",
      last_error: record?.last_failure ?? null,
    };
    if (read) {
      const side = {
        tiktokOrder,
        total: orderTotal(tiktokOrder, read.mode),
        refunded: refunds.get(tiktokOrder.id) ?? "0",
      };
      const differences = compareOrder(side, read.side);
      return differences.length > 0 ? [{ ...row, differences }] : [];
    }
    const isWanted = !record?.erased_at && decideImport(tiktokOrder, shop.settings).action === "import";
    return isWanted ? [{ ...row, differences: [{ kind: "missing", tiktok: tiktokOrder.status, medusa: "" }] }] : [];
  });
  return { tiktok: tiktokOrders.length, medusa: medusa.size, differs: orders.length, orders };
}
