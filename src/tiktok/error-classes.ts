import type { TiktokErrorKind } from "./error";
import type { ErrorClass } from "./error-classes/error-class";
import { GATEWAY_ERRORS } from "./error-classes/gateway";
import { LISTING_ERRORS } from "./error-classes/listings";
import { ORDER_ERRORS } from "./error-classes/orders";
import { PRICE_ERRORS } from "./error-classes/prices";
import { PRODUCT_ERRORS } from "./error-classes/products";
import { RETURN_ERRORS } from "./error-classes/returns";
import { SHIPPING_ERRORS } from "./error-classes/shipping";
import { UPLOAD_ERRORS } from "./error-classes/uploads";

/** Every code that has a meaning of its own. */
export const ERROR_GROUPS = [
  ...GATEWAY_ERRORS,
  ...ORDER_ERRORS,
  ...SHIPPING_ERRORS,
  ...PRODUCT_ERRORS,
  ...PRICE_ERRORS,
  ...LISTING_ERRORS,
  ...UPLOAD_ERRORS,
  ...RETURN_ERRORS,
];

/** Bad sign, token, app key, timestamp, identifier or parameter: all of them. */
const CATCH_ALL = 36009004;

const BY_CODE = new Map(
  ERROR_GROUPS.flatMap(({ codes, ...meaning }) => codes.map((code): [number, ErrorClass] => [code, meaning])),
);

/**
 * What a code means. 36009004 stands for half a dozen mistakes, which only TikTok's message tells apart; other codes do not
 * look at it. Unknown codes of the 105xxx and 36004xxx families are about consent.
 */
export function classOfCode(code: number, message = ""): ErrorClass {
  if (code === CATCH_ALL) {
    return classOfCatchAll(message);
  }
  const known = BY_CODE.get(code);
  if (known) {
    return known;
  }
  if (isWithin(code, 105000, 105999) || isWithin(code, 36004000, 36004999)) {
    return { kind: "reauthorize", sentence: "TikTok does not accept the consent any more. Connect the seller again." };
  }
  return { kind: "permanent", sentence: `TikTok refused the call (code ${code}).` };
}

/** Whether TikTok refused the timestamp of a call: the one case of its catch-all that may be retried. */
export function isClockRefused({ code, kind }: { code: number | null; kind: TiktokErrorKind }): boolean {
  return code === CATCH_ALL && kind === "retryable";
}

/** The catch-all of the gateway, by what its text names. */
function classOfCatchAll(message: string): ErrorClass {
  if (/timestamp/i.test(message)) {
    return { kind: "retryable", sentence: "TikTok refuses this server's time. Set the clock of the server." };
  }
  if (/access[\s_-]?token/i.test(message)) {
    return { kind: "reauthorize", sentence: "TikTok does not accept the access token. Connect the seller again." };
  }
  if (/app[\s_-]?key/i.test(message)) {
    return {
      kind: "permanent",
      sentence: "TikTok does not know the app. Compare the app key in the store's configuration with Partner Center.",
    };
  }
  if (/\bsign(ature)?\b/i.test(message)) {
    return {
      kind: "permanent",
      sentence:
        "TikTok refuses the signature. Compare the app secret in the store's configuration with Partner Center.",
    };
  }
  return {
    kind: "permanent",
    sentence: "TikTok does not accept what was sent. Report it to the plugin's authors with TikTok's request id.",
  };
}

function isWithin(code: number, from: number, to: number): boolean {
  return code >= from && code <= to;
}
