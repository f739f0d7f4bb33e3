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

interface Item {
  metadata?: Record<string, unknown> | null;
}

/** @param items of a native order */
export const fundingOf = (items: readonly Item[] | null | undefined): OrderFunding =>
  new Map(
    (items ?? []).flatMap(({ metadata }) => {
      const noted = metadata?.["tiktok_paid"] as UnitFunding | undefined;
      return noted ? [[String(metadata?.["tiktok_line_item_id"]), noted] as const] : [];
    }),
  );
