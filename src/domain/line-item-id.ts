import { createHash } from "node:crypto";

/** Crockford's base 32, which Medusa's own ids are written in; of each byte five bits are used. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 26;
/** Medusa's ids begin with the time at which they were drawn. */
const TIME_LENGTH = 10;

/**
 * The id of the native line that a line of TikTok becomes. It follows from the native order's id, so that it is known before
 * there is an order; and as that id is drawn at random, nobody else can compute it, nor the order's id from it. It begins with
 * the order's time, as if it had been drawn then: what comes in together stands together in every index of lines, and a new
 * order costs the same however many there are.
 *
 * @param tiktokLineId TikTok's id of the line item, which is one unit
 */
export function lineItemId(medusaOrderId: string, tiktokLineId: string): string {
  const time = medusaOrderId.replace(/^order_/, "").slice(0, TIME_LENGTH);
  const digest = createHash("sha256").update(`${medusaOrderId}:${tiktokLineId}`).digest();
  const hash = [...digest].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `ordli_${(time + hash).slice(0, LENGTH)}`;
}
