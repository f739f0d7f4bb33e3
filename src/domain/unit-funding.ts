/** What the buyer and TikTok paid of a unit with its tax: decimal strings. */
export interface UnitFunding {
  by_buyer: string;
  by_tiktok: string;
}

/**
 * Of an order that counts what TikTok paid as revenue, by TikTok's ids of its units; empty of any other. It is noted with the
 * import: what TikTok answers later need not say any more how much of a unit that is gone was TikTok's.
 */
export type OrderFunding = ReadonlyMap<string, UnitFunding>;

/** As a native order has it noted, whichever of its items Medusa has taken out since. */
export function fundingOf(medusaOrder: { metadata?: Record<string, unknown> | null }): OrderFunding {
  const noted = medusaOrder.metadata?.["tiktok"] as { paid?: Record<string, UnitFunding> } | undefined;
  return new Map(Object.entries(noted?.paid ?? {}));
}
