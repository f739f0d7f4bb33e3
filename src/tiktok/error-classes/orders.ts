import type { ErrorGroup } from "./error-class";

/** Reading orders and their packages. */
export const ORDER_ERRORS: readonly ErrorGroup[] = [
  {
    codes: [10002014, 10002015, 10037002, 10037003, 10037004],
    kind: "retryable",
    sentence: "TikTok could not read its orders just now. This usually passes within minutes.",
  },
  {
    codes: [21001001, 10006402],
    kind: "permanent",
    sentence: "TikTok does not accept what was asked. Report it to the plugin's authors with TikTok's request id.",
  },
  {
    codes: [21008111],
    kind: "permanent",
    sentence: "TikTok says that this order belongs to another shop.",
  },
];
