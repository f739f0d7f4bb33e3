/** The scopes of TikTok that the plugin's calls need: those that the reference names for the endpoints in `src/tiktok/api`. */
export const NEEDED_SCOPES = [
  // Shops, webhooks.
  "seller.authorization.info",
  "seller.order.info",
  // Cancellations and returns.
  "seller.return_refund.basic",
  // Listings and their stock.
  "seller.product.basic",
  "seller.product.write",
  // Shipments.
  "seller.fulfillment.basic",
  // Warehouses and delivery options.
  "seller.logistics",
] as const;

/**
 * What a seller's consent lacks. An answer of TikTok's that named no scope at all says nothing.
 *
 * @param granted scope keys as TikTok sent them with the tokens
 */
export const missingScopes = (granted: readonly string[]): string[] =>
  granted.length === 0 ? [] : NEEDED_SCOPES.filter((scope) => !granted.includes(scope));
