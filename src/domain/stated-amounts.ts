import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";

const PRICES = ["original_price", "sale_price", "seller_discount", "platform_discount", "pfand_fee"] as const;

/** An amount as TikTok sent it, with the path of its field. */
export type StatedAmount = [field: string, amount: string];

/** Every amount that an order states, the payment's first. */
export function statedAmounts(items: TiktokLineItem[], payment: TiktokPayment): StatedAmount[] {
  const ofPayment = Object.entries(payment).filter(([field]) => field !== "currency");
  const ofLines = items.flatMap((line) => [
    ...PRICES.map((field): StatedAmount => [`line_items.${field}`, line[field]]),
    ...line.item_tax.map(({ tax_amount }): StatedAmount => ["line_items.item_tax.tax_amount", tax_amount]),
  ]);
  return [...ofPayment.map(([field, amount]): StatedAmount => [`payment.${field}`, amount]), ...ofLines];
}
