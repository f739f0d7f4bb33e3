import type { ErrorGroup } from "./error-class";

/** Prices of listings. */
export const PRICE_ERRORS: readonly ErrorGroup[] = [
  {
    codes: [12052038, 12019045],
    kind: "permanent",
    sentence: "A promotion has locked this price. TikTok takes the new price when the promotion ends.",
  },
  {
    codes: [12052073, 12052570],
    kind: "permanent",
    sentence: "The price is outside of what TikTok allows for this product. Correct the price.",
  },
  {
    codes: [12052084],
    kind: "permanent",
    sentence: "The price is in another currency than the shop's. Give the product a price in the shop's currency.",
  },
  {
    codes: [12052424],
    kind: "permanent",
    sentence: "TikTok wants a sale price for this product. Give it a price.",
  },
  {
    codes: [12052383],
    kind: "permanent",
    sentence: "The list price does not fit the sale price. Correct one of the two.",
  },
];
