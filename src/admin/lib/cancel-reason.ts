/** The key of a cancel reason of TikTok's among the texts: without what its market and its order's status add to it. */
export const reasonText = (key: string): string =>
  key.replace(/^seller_cancel_(?:(?:unpaid|paid|order)_)?reason_/, "").replace(/_uk$/, "");
