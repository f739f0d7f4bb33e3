import type { ErrorGroup } from "./error-class";

/** Codes that any endpoint may answer. Source: the reference's list of common errors, and captures. */
export const GATEWAY_ERRORS: readonly ErrorGroup[] = [
  {
    codes: [36009002],
    kind: "retryable",
    sentence: "TikTok asks for fewer calls. This usually passes within minutes.",
  },
  {
    codes: [36009003],
    kind: "retryable",
    sentence: "TikTok had an error of its own. This usually passes within minutes.",
    outcomeUnknown: true,
  },
  {
    codes: [36009007],
    kind: "retryable",
    sentence: "TikTok took too long. This usually passes within minutes.",
    outcomeUnknown: true,
  },
  {
    codes: [36009009, 36009010, 36009014],
    kind: "permanent",
    sentence: "TikTok no longer offers this call. Update the plugin.",
  },
  {
    codes: [36009021, 36009022, 36009023, 98001004],
    kind: "permanent",
    sentence: "TikTok does not accept what was sent. Report it to the plugin's authors with TikTok's request id.",
  },
  {
    codes: [36009033],
    kind: "permanent",
    sentence: "TikTok refuses this server's address. Add it to the app's IP allow list in Partner Center.",
  },
  {
    codes: [36009043],
    kind: "permanent",
    sentence: "TikTok says that this shop is inactive. Activate it in Seller Center, or pause it here.",
  },
  {
    codes: [36009044],
    kind: "permanent",
    sentence: "TikTok says that this seller is inactive. Check the account in Seller Center, or pause its shops here.",
  },
  {
    codes: [101000],
    kind: "reauthorize",
    sentence:
      "TikTok's consent does not cover this shop. Connect the seller again with the account that owns the shop.",
  },
  {
    codes: [105002],
    kind: "retryable",
    sentence: "The access to TikTok has just expired. It is renewed with the next call.",
  },
  {
    codes: [105004],
    kind: "reauthorize",
    sentence: "TikTok no longer accepts this consent, or not for this region. Connect the seller again.",
  },
  {
    codes: [105005],
    kind: "reauthorize",
    sentence: "The app lacks a permission. Enable its scopes in Partner Center, then connect the seller again.",
  },
  {
    codes: [106001],
    kind: "permanent",
    sentence: "TikTok refuses the signature. Compare the app secret in the store's configuration with Partner Center.",
  },
  {
    codes: [106013],
    kind: "permanent",
    sentence: "A call left out which shop it is about. Report it to the plugin's authors with TikTok's request id.",
  },
  {
    codes: [36004004],
    kind: "reauthorize",
    sentence: "TikTok's consent code has expired or was used already. Connect the seller again.",
  },
  {
    codes: [36004001],
    kind: "reauthorize",
    sentence: "TikTok's consent has ended. Connect the seller again.",
  },
];
