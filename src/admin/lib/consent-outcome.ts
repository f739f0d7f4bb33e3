/** The keys with which the consent callback reports why nothing was connected. */
export const consentErrors = [
  "consent_refused",
  "state_invalid",
  "state_expired",
  "state_used",
  "code_rejected",
  "tiktok_unreachable",
  "no_shops",
  "internal",
] as const;

export type ConsentError = (typeof consentErrors)[number];
export type ConsentOutcome = { connected: number } | { error: ConsentError };

const parameters = ["connected", "error"];

/** What the consent callback put into the address, or null when the page was opened otherwise. */
export function consentOutcomeOf(search: URLSearchParams): ConsentOutcome | null {
  const error = search.get("error");
  if (error !== null) return { error: consentErrors.find((known) => known === error) ?? "internal" };
  const connected = search.get("connected");
  if (connected === null || !/^\d{1,6}$/.test(connected)) return null;
  return { connected: Number(connected) };
}

/** The same parameters without the callback's, so that reloading the page does not repeat its message. */
export function withoutConsentOutcome(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  for (const name of parameters) rest.delete(name);
  return rest;
}
