import { MathBN } from "@medusajs/framework/utils";
import type { Decimal } from "./money";
import type { DraftTaxLine } from "./order-draft";

/** Provider id on the draft's tax lines and adjustments: Medusa never recomputes what carries it. */
export const TIKTOK_PROVIDER = "tiktok";

/**
 * The tax line that makes Medusa arrive at `tax`: Medusa stores rates, not amounts, so the rate is the effective one,
 * tax / taxable · 100 with 20 decimals. Of something that costs nothing no rate gives a tax: then null, and the tax has to be
 * a charge of its own. No tax, no line.
 */
export function taxLines(tax: Decimal, taxable: Decimal): DraftTaxLine[] | null {
  if (tax.isZero()) {
    return [];
  }
  if (!taxable.isGreaterThan(0)) {
    return null;
  }
  const rate = MathBN.div(MathBN.mult(tax, 100), taxable).toFixed();
  return [{ code: "TIKTOK_TAX", description: "Tax collected by TikTok", rate, provider_id: TIKTOK_PROVIDER }];
}
