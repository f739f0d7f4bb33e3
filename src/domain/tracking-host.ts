/** Second levels that registries sell under: the name is one label further left ("dpd.co.uk" is "dpd"). */
const SHARED_SECOND_LEVELS = new Set(["co", "com", "net", "org", "ne", "or", "gov"]);

/** The name in a tracking link's domain ("https://www.ups.com/track" → "ups"), or null when there is no such link. */
export function trackingHost(url: string | null): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([a-z0-9.-]+)/i.exec(url ?? "")?.[1]?.toLowerCase();
  const labels = (host ?? "").split(".").filter(Boolean).slice(0, -1);
  const name = labels.length > 1 && SHARED_SECOND_LEVELS.has(labels.at(-1) ?? "") ? labels.at(-2) : labels.at(-1);
  return name ?? null;
}
