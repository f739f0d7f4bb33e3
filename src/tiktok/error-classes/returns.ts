import type { ErrorGroup } from "./error-class";

/** What TikTok has as done already: read the request again and compare. */
export const ALREADY_SETTLED: readonly number[] = [25001010, 25020009, 25020010];

/** Cancellations, returns and refunds. */
export const RETURN_ERRORS: readonly ErrorGroup[] = [
  {
    codes: [25001001, 25001020, 25001021, 25001014, 25001015],
    kind: "permanent",
    sentence: "TikTok does not accept the reason or the figures of this request. Answer it in Seller Center.",
  },
  {
    codes: [25001003, 25011011, 25011012, 25011013, 25020003, 25020004],
    kind: "permanent",
    sentence: "The order or request is in another state by now. Read it again before you decide.",
  },
  { codes: ALREADY_SETTLED, kind: "permanent", sentence: "TikTok has this request as settled already." },
  {
    codes: [25001011],
    kind: "permanent",
    sentence: "A request for this order is in progress or was cancelled already.",
  },
  { codes: [25001045], kind: "permanent", sentence: "The parcel is on its way and cannot be stopped." },
  {
    codes: [25001046],
    kind: "permanent",
    sentence: "TikTok holds this request for a check of its own. Answer it in Seller Center.",
  },
  {
    codes: [25001051],
    kind: "permanent",
    sentence: "The order is completed or cancelled. Nothing can be cancelled any more.",
  },
  { codes: [25005005], kind: "permanent", sentence: "The amount is more than can still be refunded." },
  {
    codes: [25005010, 25005011],
    kind: "permanent",
    sentence: "TikTok does not cancel single items of this order. Cancel the whole order, or do it in Seller Center.",
  },
  { codes: [25007006], kind: "permanent", sentence: "TikTok does not find the order of this request." },
  {
    codes: [25011010],
    kind: "permanent",
    sentence: "TikTok's own staff decide this request. There is nothing to answer.",
  },
  {
    codes: [25011025],
    kind: "permanent",
    sentence: "TikTok refunded the buyer at once. The request cannot be rejected.",
  },
  { codes: [25011026], kind: "permanent", sentence: "TikTok ships this order and settles its returns itself." },
  {
    codes: [25020005],
    kind: "reauthorize",
    sentence:
      "The app may not answer this request. Enable its scopes in Partner Center, then connect the seller again.",
  },
];
