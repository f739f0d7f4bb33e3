import type { MedusaAddress } from "./address";
import type { TaxId } from "./tax-id";

/** FNV-1a, 32 bits: tells two addresses apart, and neither can be read from it. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A mark of the address that TikTok gave last, with the buyer's tax number where there is one, so that a change by the buyer is told from one that the merchant made in
 * Medusa, which stays.
 */
export function addressMark(address: MedusaAddress, taxId: TaxId | null): string {
  const text = JSON.stringify(Object.entries({ ...address, ...taxId }).sort(([a], [b]) => (a < b ? -1 : 1)));
  let hash = OFFSET;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), PRIME);
  return (hash >>> 0).toString(36);
}
