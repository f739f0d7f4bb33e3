import type { TiktokErrorKind } from "../error";

/** What a code of TikTok's means to the merchant. */
export interface ErrorClass {
  kind: TiktokErrorKind;
  /** What happened and what to do. */
  sentence: string;
  /** TikTok failed on the way: a change may have been made all the same. */
  outcomeUnknown?: true;
}

/** Codes with one meaning. */
export interface ErrorGroup extends ErrorClass {
  codes: readonly number[];
}
