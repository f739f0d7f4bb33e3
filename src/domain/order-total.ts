import type { TiktokOrder } from "../tiktok/schemas/order";
import { acceptOrderAmounts } from "./accept-imbalance";
import { minorDigits } from "./currency";
import { plain } from "./money";
import { countedAs, type PlatformDiscountMode } from "./platform-funding";

/**
 * What an order comes to in Medusa, as a decimal string: the rule that every comparison of totals goes by. It also holds for
 * an order that was imported although it does not add up.
 */
export function orderTotal(
  { payment, line_items }: Pick<TiktokOrder, "payment" | "line_items">,
  mode: PlatformDiscountMode,
): string {
  if (payment === null) {
    return "0";
  }
  const reading = acceptOrderAmounts(line_items, payment);
  return reading.ok
    ? plain(countedAs(mode, reading.amounts).total, minorDigits(reading.amounts.currency))
    : payment.total_amount;
}

/** How an imported order counts what TikTok paid: as it was imported, whatever the shop's setting says since. */
export function modeOf(medusaOrder: { metadata?: Record<string, unknown> | null }): PlatformDiscountMode {
  const noted = medusaOrder.metadata?.tiktok as { platform_discount?: unknown } | undefined;
  return noted?.platform_discount === "is_revenue" ? "is_revenue" : "lowers_order";
}
