import type { Sku } from "./model";

export const ORDER_TYPES = [
  "NORMAL",
  "ZERO_LOTTERY",
  "PRE_ORDER",
  "MADE_TO_ORDER",
  "BACK_ORDER",
  "VIRTUAL_ORDER",
] as const;

/** What sets an order apart from an ordinary one. */
export interface OrderKind {
  order_type: (typeof ORDER_TYPES)[number];
  /** Epoch seconds, of a pre-order. */
  release_date: number | null;
  /** The order that a replacement stands in for. */
  replaced_order_id: string | null;
  /** The order that an exchange follows from. */
  exchange_source_order_id: string | null;
}

/** One unit of what a bundle is made of. */
export interface Component {
  id: string;
  sku: Sku;
}
