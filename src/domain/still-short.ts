import type { TiktokLineItem, TiktokOrder } from "../tiktok/schemas/order";
import type { OversoldDto } from "../types/hold-dto";
import { isCancelled, statusRank } from "./order-status";

type Line = Pick<TiktokLineItem, "sku_id" | "display_status">;

const PACKED = statusRank("AWAITING_COLLECTION") ?? 0;

/** Nothing is lacking of what is cancelled, nor of what lies in a parcel. A status that TikTok added since counts as open. */
const isSettled = (status: string): boolean => (statusRank(status) ?? 0) >= PACKED;

/**
 * What an order still lacks of what was not in stock when it came in: what is cancelled of a SKU is lacking first, and no more
 * units are lacking than are neither packed nor cancelled. Null when none is.
 */
export function stillShort(
  oversold: readonly OversoldDto[],
  { status, line_items }: Pick<TiktokOrder, "status"> & { line_items: readonly Line[] },
): OversoldDto[] | null {
  if (isSettled(status)) return null;
  const short = oversold.flatMap((each) => {
    const units = line_items
      .filter(({ sku_id }) => sku_id === each.sku_id)
      .map(({ display_status }) => display_status ?? status);
    const wanted = units.filter((unit) => !isCancelled(unit)).length;
    const open = units.filter((unit) => !isSettled(unit)).length;
    const quantity = Math.min(each.quantity, open, wanted - each.in_stock);
    return quantity > 0 ? [{ ...each, quantity }] : [];
  });
  return short.length > 0 ? short : null;
}
