import type { TimelineEntryDto } from "../../types";

/** What set a line of the timeline off: a webhook by its topic, a person, or something of the plugin by its name. */
export type Cause =
  { by: "webhook"; topic: string } | { by: "person"; action: string; id: string } | { by: "plugin"; name: string };

/** The causes of a line, which are several when they were worked through at once. */
export function causesOf(cause: string): Cause[] {
  return cause
    .split(", ")
    .filter((part) => part !== "")
    .map((part): Cause => {
      const [, topic] = /^webhook (\d+)$/.exec(part) ?? [];
      if (topic !== undefined) return { by: "webhook", topic };
      const [, action, id] = /^([\w -]+) by (\S+)$/.exec(part) ?? [];
      return action !== undefined && id !== undefined
        ? { by: "person", action: keyOf(action), id }
        : { by: "plugin", name: keyOf(part) };
    });
}

/** The key of a name among the texts, which keep dots for themselves. */
export const keyOf = (what: string): string => what.replace(/[^A-Za-z0-9]+/g, "_");

/** The topic that a line says was heard; null for other lines. */
export const topicOf = (what: string): string | null => /^topic\.(\d+)$/.exec(what)?.[1] ?? null;

const isoTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** How facts are put into words. */
export interface FactWords {
  label: (key: string) => string;
  /** Of an ISO time, in the reader's time zone. */
  time: (iso: string) => string;
}

/** What else a line holds, as words, without what its sentence says already. */
export function factsOf(
  { data }: Pick<TimelineEntryDto, "data">,
  said: readonly string[],
  { label, time }: FactWords,
): string {
  const words = (value: unknown) => (typeof value === "string" && isoTime.test(value) ? time(value) : String(value));
  return Object.entries(data)
    .filter(([key, value]) => !said.includes(key) && value !== null && value !== "")
    .map(([key, value]) => `${label(key)}: ${Array.isArray(value) ? value.join(", ") : words(value)}`)
    .join(" · ");
}
