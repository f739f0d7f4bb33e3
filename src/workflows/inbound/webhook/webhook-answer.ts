/**
 * What TikTok is answered, without a body. 401 is final for TikTok; 503 makes it send again. `isOpen`: the inbox has
 * something to do now.
 */
export type WebhookAnswer =
  { status: 200; isOpen: boolean } | { status: 401 | 503 } | { status: 429; retryAfterSeconds: number };

/** A request to a webhook's address. */
export interface IncomingWebhook {
  /** The bytes as they came. */
  rawBody: Buffer;
  signatures: WebhookSignatures;
  /** TikTok's id of the shop whose own address was called; null at the address for all. */
  addressShopId: string | null;
  ip: string | undefined;
}

/** The headers that a signature may come in. */
export interface WebhookSignatures {
  authorization: string | undefined;
  /** `X-TikTok-Signature` and `X-TikTok-Timestamp` of relays that sign again. */
  relaySignature: string | undefined;
  relayTimestamp: string | undefined;
}
