export type Expiry = "fine" | "soon" | "expired";

const warningMs = 30 * 86_400_000;

/** How an authorization stands that ends at `iso`: a merchant is warned for the last 30 days. */
export function expiryOf(iso: string, now: number): Expiry {
  const left = Date.parse(iso) - now;
  if (left <= 0) return "expired";
  return left < warningMs ? "soon" : "fine";
}
