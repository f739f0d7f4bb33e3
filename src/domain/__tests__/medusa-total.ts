import { BigNumber, createRawPropertiesFromBigNumber, decorateCartTotals, MathBN } from "@medusajs/framework/utils";
import type { OrderDraft } from "../order-draft";

/** A numeric column and its raw twin, as the database gives them back. */
const stored = (field: string, value: string | number) => {
  const { numeric, raw } = new BigNumber(value);
  return { [field]: numeric, [`raw_${field}`]: JSON.parse(JSON.stringify(raw)) as unknown };
};

const adjustments = (rows: { amount: string }[]) => rows.map((row) => ({ ...row, ...stored("amount", row.amount) }));
const taxLines = (rows: { rate: string }[]) => rows.map((row) => ({ ...row, ...stored("rate", row.rate) }));

/** The totals that Medusa's order module works out for a draft that went through the database. */
export function medusaTotals(draft: OrderDraft) {
  const order = {
    currency_code: draft.currency_code,
    items: draft.items.map((item, index) => ({
      ...item,
      id: `ordli_${index}`,
      ...stored("quantity", item.quantity),
      ...stored("unit_price", item.unit_price),
      adjustments: adjustments(item.adjustments),
      tax_lines: taxLines(item.tax_lines),
    })),
    shipping_methods: draft.shipping_methods.map((method, index) => ({
      ...method,
      id: `ordsm_${index}`,
      ...stored("amount", method.amount),
      adjustments: adjustments(method.adjustments),
      tax_lines: taxLines(method.tax_lines),
    })),
  };
  const decorated = decorateCartTotals(order);
  createRawPropertiesFromBigNumber(decorated);
  const totals = decorated as unknown as Record<
    "total" | "tax_total" | "discount_subtotal" | "shipping_subtotal",
    unknown
  >;
  const exact = (field: keyof typeof totals) => MathBN.convert(totals[field] as Parameters<typeof MathBN.convert>[0]);
  return {
    total: exact("total"),
    tax_total: exact("tax_total"),
    discount_subtotal: exact("discount_subtotal"),
    shipping_subtotal: exact("shipping_subtotal"),
  };
}
