import { searchedSku } from "./seller-skus";

/** What a person typed to find an order may be: Medusa's id, its number, TikTok's id or how that begins, or a seller SKU. */
export interface OrderQuery {
  medusa_order_id: string | null;
  display_id: number | null;
  tiktok_order_id: string | null;
  /** Of one of its lines, as records keep it. */
  seller_sku: string;
}

/** The largest number that Medusa counts its orders to. */
const LARGEST_DISPLAY_ID = 2 ** 31 - 1;
const DIGITS = /^\d{1,30}$/;

/** `#12` is a number of Medusa, `order_…` its id, digits are a number or TikTok's id. Anything can be a seller SKU. */
export function readOrderQuery(typed: string): OrderQuery {
  const text = typed.trim();
  const number = text.replace(/^#/, "");
  const isNumber = DIGITS.test(number) && Number(number) <= LARGEST_DISPLAY_ID;
  return {
    medusa_order_id: /^order_\w{1,64}$/.test(text) ? text : null,
    display_id: isNumber ? Number(number) : null,
    tiktok_order_id: DIGITS.test(text) ? text : null,
    seller_sku: searchedSku(text),
  };
}

/** The first text behind all that begin with these digits; null when there is none. */
export function afterPrefix(digits: string): string | null {
  const head = digits.replace(/9+$/, "");
  const last = head.at(-1);
  return last === undefined ? null : head.slice(0, -1) + String(Number(last) + 1);
}
