import type { Locator } from "playwright-core";
import type { OrderState } from "../../../src/simulator";

/** TikTok's amounts as a person reads them: label and amount of each row, the total last. */
export type ReadMoney = [label: string, amount: string][];

/** What the panel shows. */
export async function shownMoney(panel: Locator): Promise<ReadMoney> {
  const rows = await panel.locator("table tr").all();
  return Promise.all(
    rows.map(async (row): Promise<[string, string]> => [
      await row.getByRole("rowheader").innerText(),
      await row.getByRole("cell").innerText(),
    ]),
  );
}

/** What the panel should show of an order in dollars, from the simulator's own account of it. */
export function moneyOf(tiktokOrder: OrderState): ReadMoney {
  const payment: Record<string, unknown> = { ...tiktokOrder.detail.payment };
  const shown = ROWS.flatMap(([key, label, sign]): ReadMoney => {
    const amount = String(payment[key]);
    return Number(amount) === 0 ? [] : [[label, `${sign}$${amount}`]];
  });
  return [...shown, ["Total", `$${tiktokOrder.total_amount}`]];
}

const ROWS = [
  ["original_total_product_price", "Items", ""],
  ["seller_discount", "Seller discount", "-"],
  ["platform_discount", "TikTok discount", "-"],
  ["original_shipping_fee", "Shipping", ""],
  ["shipping_fee_seller_discount", "Shipping discount by the seller", "-"],
  ["shipping_fee_platform_discount", "Shipping discount by TikTok", "-"],
  ["product_tax", "Tax on items", ""],
  ["shipping_fee_tax", "Tax on shipping", ""],
] as const;
