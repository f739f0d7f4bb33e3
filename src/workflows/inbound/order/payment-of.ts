/** TikTok moves the money; the system provider records it. */
export const PROVIDER = "pp_system_default";

/** The id of an order's payment collection follows from the order's, so that a second one cannot come to be. */
export const collectionIdOf = (medusaOrderId: string): string => medusaOrderId.replace(/^order/, "pay_col");
