/** One thing that TikTok's documents do not say, or say otherwise. */
export interface Mismatch {
  /** `POST /order/202309/orders/search`, or `webhook 1`. */
  call: string;
  side: "request" | "answer" | "webhook";
  /** Where, in the manner of the facts: `body.skus[].id`. */
  path: string;
  problem: string;
}

/** A mismatch as a line for people. */
export const sentenceOf = ({ call, side, path, problem }: Mismatch): string => `${call}: ${side} ${path} ${problem}`;
