/**
 * The topics that the plugin registers for every shop, by the names of TikTok's registration API, and their numbers in an
 * event. Topics that the plugin does not react to yet are stored as they come.
 */
const REGISTERED = {
  ORDER_STATUS_CHANGE: 1,
  RECIPIENT_ADDRESS_UPDATE: 3,
  PACKAGE_UPDATE: 4,
  CANCELLATION_STATUS_CHANGE: 11,
  RETURN_STATUS_CHANGE: 12,
  PRODUCT_STATUS_CHANGE: 5,
  PRODUCT_AUDIT_STATUS_CHANGE: 37,
  SELLER_DEAUTHORIZATION: 6,
  UPCOMING_AUTHORIZATION_EXPIRATION: 7,
} as const;

export const WEBHOOK_TOPICS = Object.keys(REGISTERED) as (keyof typeof REGISTERED)[];

/** A topic by its number in an event. */
export interface NumberedTopic {
  topic: number;
  name: string;
}

/** What the API registers. */
export const REGISTERED_TOPICS: readonly NumberedTopic[] = WEBHOOK_TOPICS.map((name) => ({
  topic: REGISTERED[name],
  name,
}));

/**
 * What the registration API does not take, and is worth switching on in Partner Center: such topics come to the address that
 * is set there, for all shops of the app. Names as Partner Center lists them.
 */
export const CONSOLE_TOPICS: readonly NumberedTopic[] = [
  { topic: 27, name: "Inventory status" },
  { topic: 39, name: "Promotion status" },
  { topic: 64, name: "Aftersales request status" },
  { topic: 65, name: "RMA status" },
  { topic: 67, name: "Refund success" },
  { topic: 68, name: "Inventory changed" },
];

/** Where TikTok calls the store. @param tiktokShopId for the shop's own address instead of the one for all */
export const webhookUrl = (publicUrl: string, tiktokShopId?: string): string =>
  `${publicUrl}/hooks/tiktok-shop${tiktokShopId === undefined ? "" : `/${tiktokShopId}`}`;

/** The address that is to be registered for a shop. */
export const registeredUrl = (
  settings: { public_url: string; webhooks: { per_shop_address: boolean } },
  tiktokShopId: string,
): string => webhookUrl(settings.public_url, settings.webhooks.per_shop_address ? tiktokShopId : undefined);
