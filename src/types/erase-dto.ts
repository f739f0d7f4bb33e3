/** `POST /admin/tiktok-shop/erase`: whose data is to go. Exactly one of them. */
export type EraseDto = { tiktok_order_id: string } | { email: string } | { shop_id: string };

/** A shop that was disconnected and whose orders still name their buyers: it may be erased. */
export interface DisconnectedShopDto {
  id: string;
  name: string;
  region: string;
  /** Its TikTok orders whose buyers are not erased, up to 1000; 1001 is more. */
  orders: number;
}

/** What an erasure did. A second one finds nothing left to do: its figures are those of what had to be changed. */
export interface ErasedDto {
  /** TikTok orders that were meant. */
  orders: number;
  /** Native orders whose e-mail, metadata or addresses were anonymised. */
  medusa_orders: number;
  /** Addresses of orders and shipments that were emptied. */
  addresses: number;
  /** Webhook bodies that were deleted. */
  bodies: number;
}
