import { FEES, type Fee } from "../state/model";

/** Roughly how many of a currency's minor units are worth a US cent. */
const CENT: Readonly<Record<string, number>> = {
  JPY: 1.5,
  VND: 250,
  IDR: 160,
  THB: 35,
  PHP: 57,
  MXN: 18,
  BRL: 5,
  MYR: 4,
};

/** As much money of a currency as so many US cents, in minor units; at least one. */
export const worth = (cents: number, currency: string): number =>
  Math.max(1, Math.round(cents * (CENT[currency] ?? 1)));

/** The fees that buyers of a market are charged: orders.md, section 5. */
const FEES_OF_MARKET: Readonly<Record<string, readonly Fee[]>> = {
  US: ["retail_delivery_fee", "item_insurance_fee", "item_insurance_tax", "handling_fee"],
  TH: ["small_order_fee", "handling_fee"],
  ID: [
    "buyer_service_fee",
    "shipping_insurance_fee",
    "item_insurance_fee",
    "distance_shipping_fee",
    "distance_fee",
    "handling_fee",
  ],
};

export const feesOf = (region: string): readonly Fee[] =>
  FEES.filter((fee) => (FEES_OF_MARKET[region] ?? []).includes(fee));
