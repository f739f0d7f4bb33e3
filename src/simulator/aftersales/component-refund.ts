import { spread, sum } from "../markets/money";
import type { Line } from "../state/model";
import type { Refund } from "../state/aftersales";
import { refundBy } from "./refund";

/** What components of a unit have of an amount of it, one after the other, as the order shares its prices over them. */
function sharesOf({ components }: Line, componentIds: readonly string[], minor: number): number[] {
  const shares = spread(minor, components.length);
  return components.flatMap(({ id }, index) => (componentIds.includes(id) ? [shares[index] ?? 0] : []));
}

/** The part of an amount of a unit that is of these components; all of it where the unit is no bundle. */
export const componentShare = (line: Line, componentIds: readonly string[], minor: number): number =>
  line.components.length === 0 ? minor : sum(sharesOf(line, componentIds, minor));

/** The part of a unit's refund that is of these components. */
export const componentRefund = (line: Line, componentIds: readonly string[], refund: Refund): Refund =>
  refundBy((name) => componentShare(line, componentIds, refund[name]));

/** A request's refund of a unit, shared over the components that it is about. */
export function refundsByComponent({ subtotal, shipping, tax, ...fees }: Refund, components: number): Refund[] {
  const [subtotals, shippings, taxes] = [
    spread(subtotal, components),
    spread(shipping, components),
    spread(tax, components),
  ];
  const delivery = spread(fees.retail_delivery_fee, components);
  const service = spread(fees.buyer_service_fee, components);
  return subtotals.map((share, index) => ({
    subtotal: share,
    shipping: shippings[index] ?? 0,
    tax: taxes[index] ?? 0,
    retail_delivery_fee: delivery[index] ?? 0,
    buyer_service_fee: service[index] ?? 0,
  }));
}
