interface Event {
  topic: number;
  dedupe_key: string;
}

/** How the inbox names webhooks: see `inbox-key.ts`. What the plugin put there itself says so in front of its key. */
const WEBHOOK = /^(id|sha256):/;

/** Whether TikTok said it; what else is in the inbox was looked up by a sweep, or asked for by a person, whatever its topic. */
export const isWebhook = ({ dedupe_key }: Pick<Event, "dedupe_key">): boolean =>
  WEBHOOK.test(dedupe_key) || !dedupe_key.includes(":");

/** What a person asks for has the person behind it. */
const BY_PERSON = new Set(["retry", "import_anyway", "cancel"]);

/** What an event of the inbox is, for a timeline: `webhook 1`, `sweep`, `retry by user_01…`, `backfill`. */
export function eventCause({ topic, dedupe_key }: Event): string {
  const [source = "", who = ""] = dedupe_key.split(":");
  if (isWebhook({ dedupe_key })) return `webhook ${topic}`;
  const words = source.replaceAll("_", " ");
  return BY_PERSON.has(source) ? `${words} by ${who}` : words;
}
