import { refusal, type Answer } from "./answer";

/** In what form one call too many is refused. TikTok's documentation names both, and not when which. */
export const TOO_MANY_FORMS = [
  /** HTTP 429 with code 36009002. */
  "both",
  /** HTTP 429 without a TikTok envelope, as a proxy in front of the API answers. */
  "http_429",
  /** Code 36009002 with HTTP 200, as most refusals. */
  "code",
] as const;
export type TooManyForm = (typeof TOO_MANY_FORMS)[number];

/** The refusal that the form carries; `http_429` leaves its code and text unsaid. */
export const tooMany = (form: TooManyForm): Answer =>
  refusal(36009002, "Too many requests.", form === "code" ? 200 : 429);
