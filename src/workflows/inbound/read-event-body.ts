import { redactBody } from "../../domain/redact-body";
import { parseJson } from "../../tiktok/json";

/** The body of an event as it may be shown; null where there is none, or none that can be read. */
export function readEventBody(body: string | null): unknown {
  if (body === null) return null;
  try {
    return redactBody(parseJson(body));
  } catch {
    // What is no JSON has no structure to show.
    return null;
  }
}
