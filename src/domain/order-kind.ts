import type { TiktokLineItem, TiktokOrder } from "../tiktok/schemas/order";
import type { KindNote, OrderKind } from "../types/order-kind-dto";
import type { ShopSettings } from "../types/shop-settings";

type KindFields = Pick<
  TiktokOrder,
  | "order_type"
  | "fulfillment_type"
  | "shipping_type"
  | "is_sample_order"
  | "is_replacement_order"
  | "replaced_order_id"
  | "is_exchange_order"
  | "exchange_source_order_id"
  | "release_date"
>;

/** Goods that lie in a warehouse of the platform are not the store's stock. */
const BY_PLATFORM = new Set(["FULFILLMENT_BY_TIKTOK", "FULFILLMENT_BY_DILAYANI_TOKOPEDIA"]);

export const isShippedByPlatform = ({ fulfillment_type }: Pick<TiktokOrder, "fulfillment_type">): boolean =>
  BY_PLATFORM.has(fulfillment_type ?? "");

/** Orders, 4: digital goods have a shipping type of their own, and an order type in the US. */
export const isDigital = ({ shipping_type, order_type }: Pick<TiktokOrder, "shipping_type" | "order_type">): boolean =>
  shipping_type === "TIKTOK_DIGITAL" || order_type === "VIRTUAL_ORDER";

export const isPreOrder = ({ order_type, release_date }: Pick<TiktokOrder, "order_type" | "release_date">): boolean =>
  order_type === "PRE_ORDER" || release_date !== null;

/** A listing that is made of other SKUs. */
export const isBundle = ({ combined_listing_skus, sub_item_info }: TiktokLineItem): boolean =>
  combined_listing_skus.length > 0 || sub_item_info.length > 0;

/** What applies to an order, in a fixed order of words; nothing for an ordinary sale. */
export function orderKinds(tiktokOrder: KindFields & Pick<TiktokOrder, "line_items" | "payment">): OrderKind[] {
  const { line_items, payment } = tiktokOrder;
  const applies: Record<OrderKind, boolean> = {
    sample: tiktokOrder.is_sample_order,
    free: payment !== null && Number(payment.total_amount) === 0,
    gift: line_items.some((line) => line.is_gift),
    pre_order: isPreOrder(tiktokOrder),
    replacement: tiktokOrder.is_replacement_order || tiktokOrder.replaced_order_id !== null,
    exchange: tiktokOrder.is_exchange_order || tiktokOrder.exchange_source_order_id !== null,
    bundle: line_items.some(isBundle),
    fbt: isShippedByPlatform(tiktokOrder),
    digital: isDigital(tiktokOrder),
  };
  return (Object.keys(applies) as OrderKind[]).filter((kind) => applies[kind]);
}

export function kindNote(tiktokOrder: Parameters<typeof orderKinds>[0]): KindNote {
  const kinds = orderKinds(tiktokOrder);
  const source = tiktokOrder.replaced_order_id ?? tiktokOrder.exchange_source_order_id;
  const { release_date } = tiktokOrder;
  return {
    ...(kinds.length > 0 && { kinds }),
    ...(source !== null && { source_order_id: source }),
    ...(release_date !== null && { release_date: new Date(release_date * 1000).toISOString() }),
  };
}

/** Whether an order takes from the shop's stock location: not when the platform ships it, unless the shop says so. */
export const takesStock = (
  tiktokOrder: Pick<TiktokOrder, "fulfillment_type">,
  { fbt_reserves_stock }: Pick<ShopSettings, "fbt_reserves_stock">,
): boolean => fbt_reserves_stock || !isShippedByPlatform(tiktokOrder);
