/**
 * The topics that the plugin registers for every shop; the names are those of TikTok's registration API. Topics that the
 * plugin does not react to yet are stored as they come.
 */
export const WEBHOOK_TOPICS = [
  "ORDER_STATUS_CHANGE",
  "RECIPIENT_ADDRESS_UPDATE",
  "PACKAGE_UPDATE",
  "CANCELLATION_STATUS_CHANGE",
  "RETURN_STATUS_CHANGE",
  "PRODUCT_STATUS_CHANGE",
  "PRODUCT_AUDIT_STATUS_CHANGE",
  "SELLER_DEAUTHORIZATION",
  "UPCOMING_AUTHORIZATION_EXPIRATION",
] as const;

/** Where TikTok calls the store. */
export const webhookUrl = (publicUrl: string): string => `${publicUrl}/hooks/tiktok-shop`;
