import { createHash } from "node:crypto";

/** Crockford's base 32, which Medusa's own ids are written in; of each byte five bits are used. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 26;

/**
 * The id of the native line that a line of TikTok becomes. It follows from the native order's id, so that it is known before
 * there is an order; and as that id is drawn at random, nobody else can compute it, nor the order's id from it.
 *
 * @param tiktokLineId TikTok's id of the line item, which is one unit
 */
export function lineItemId(medusaOrderId: string, tiktokLineId: string): string {
  const digest = createHash("sha256").update(`${medusaOrderId}:${tiktokLineId}`).digest();
  return `ordli_${[...digest.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}
