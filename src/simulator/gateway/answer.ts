/** What an endpoint answers: data with code 0, or a code of TikTok's with its text. */
export type Answer =
  { ok: true; data: Record<string, unknown> } | { ok: false; code: number; message: string; http: number };

export const success = (data: Record<string, unknown> = {}): Answer => ({ ok: true, data });

/** A refusal. TikTok answers most of them with HTTP 200; `http` is for the others. */
export const refusal = (code: number, message: string, http = 200): Answer => ({ ok: false, code, message, http });

/** TikTok's code for a parameter that is missing or wrong. */
export const invalidParameter = (name: string, reason: string): Answer =>
  refusal(98001004, `The parameter '${name}' is invalid. Reason: ${reason}`);
