import { MathBN } from "@medusajs/framework/utils";
import type { TiktokLineItem, TiktokPayment } from "../tiktok/schemas/order";
import { sum, ZERO } from "./money";
import type { LineAmounts, OrderAmounts, ShippingAmounts, TaxAmounts } from "./order-amounts";
import { type OpenCharge, readCharges } from "./read-charges";
import { lineNet } from "./read-goods";
import { shippingNet } from "./read-shipping";
import { readTax, taxTotal } from "./read-tax";

export type Reading = Omit<OrderAmounts, "currency" | "decimals">;

const PAYMENT_DISCOUNT = "payment_platform_discount";

/** Every choice of which open charges count, and how often it differs from the likeliest one. */
const choices = (open: OpenCharge[]): { charges: OpenCharge[]; doubts: number }[] =>
  open.reduce(
    (sofar, charge) =>
      sofar.flatMap(({ charges, doubts }) => [
        { charges: charge.counts ? [...charges, charge] : charges, doubts },
        { charges: charge.counts ? charges : [...charges, charge], doubts: doubts + 1 },
      ]),
    [{ charges: [] as OpenCharge[], doubts: 0 }],
  );

/**
 * Every reading of an order's figures with the total that it gives, nearest to the documented identity first:
 * `total_amount = sub_total + shipping_fee + taxes + fees`. A reading further down doubts more of the documented meanings.
 */
export function balance(given: {
  items: TiktokLineItem[];
  payment: TiktokPayment;
  lines: LineAmounts[][];
  shipping: ShippingAmounts[];
}): Reading[] {
  const { fixed, open } = readCharges(given.items, given.payment);
  const added: TaxAmounts[] = readTax(given.items, given.payment);
  const none = { product: ZERO, shipping: ZERO };
  // Prices without tax are a thing of the US (orders, 5); elsewhere a stated tax may already be in the price.
  const taxes = given.payment.currency.toUpperCase() === "USD" ? added : [...added, none];
  const readings = given.lines.flatMap((lines, l) =>
    given.shipping.flatMap((shipping, s) =>
      taxes.flatMap((tax, t) =>
        choices(open).map(({ charges, doubts }) => {
          const all = [...fixed, ...charges];
          const total = MathBN.add(
            sum(lines.map(lineNet)),
            shippingNet(shipping),
            taxTotal(tax),
            ...all.map(({ amount }) => amount),
          );
          const discount = all.find(({ key }) => key === PAYMENT_DISCOUNT);
          const reading: Reading = {
            lines,
            shipping,
            tax,
            charges: all.filter((charge) => charge !== discount).map(({ key, amount }) => ({ key, amount })),
            payment_discount: discount?.amount.negated() ?? ZERO,
            total,
          };
          return { reading, doubts: doubts + l + s + t };
        }),
      ),
    ),
  );
  return readings.sort((a, b) => a.doubts - b.doubts).map(({ reading }) => reading);
}
