import type { TiktokError } from "./error";
import { ALREADY_SHIPPED, ON_HOLD } from "./error-classes/shipping";

/** TikTok has the shipment already: a repeated call may count as done once the order was read again. */
export function isAlreadyShipped(error: TiktokError): boolean {
  return error.code !== null && ALREADY_SHIPPED.includes(error.code);
}

/** TikTok takes no shipment yet: the buyer can still withdraw, for about an hour after payment. */
export function isOnHold(error: TiktokError): boolean {
  return error.code === ON_HOLD;
}

/** The access token has expired: renew it, then call again, once. */
export function isAccessTokenExpired(error: TiktokError): boolean {
  return error.code === 105002;
}
