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

/** TikTok refused the call because there were too many. It did not happen. */
export function isTooManyCalls(error: TiktokError): boolean {
  return error.code === 36009002 || error.httpStatus === 429;
}

/** What a shop answers when nothing works for it: its seller or the app must be put right. */
const SHOP_UNUSABLE: readonly number[] = [36009033, 36009043, 36009044, 106001, 12052700];

/** The failure says nothing of this call in particular: any other of the shop's would fail as well. */
export function isShopFailing(error: TiktokError): boolean {
  if (isTooManyCalls(error) || isAccessTokenExpired(error)) {
    return false;
  }
  const unanswered = error.kind === "retryable" && (error.httpStatus === null || error.httpStatus >= 500);
  const gateway = error.code === 36009003 || error.code === 36009007;
  const unusable = error.code !== null && SHOP_UNUSABLE.includes(error.code);
  return error.kind === "reauthorize" || unanswered || gateway || unusable;
}
