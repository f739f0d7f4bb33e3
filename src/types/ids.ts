/** A string that carries what it identifies, so that two kinds of id cannot be swapped. */
type Brand<Name extends string> = string & { readonly __brand: Name };

/** TikTok's order id: 18 or 19 digits, always a string. */
export type TiktokOrderId = Brand<"TiktokOrderId">;
/** TikTok's id of one order line, which is one unit. */
export type TiktokLineItemId = Brand<"TiktokLineItemId">;
/** TikTok's shop id, as webhooks name it. */
export type TiktokShopId = Brand<"TiktokShopId">;
/** TikTok's product id. */
export type TiktokProductId = Brand<"TiktokProductId">;
/** TikTok's SKU id. */
export type TiktokSkuId = Brand<"TiktokSkuId">;
/** TikTok's package id. */
export type TiktokPackageId = Brand<"TiktokPackageId">;
