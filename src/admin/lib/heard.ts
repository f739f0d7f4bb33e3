import type { HeardTopicDto } from "../../types";

/** When anything was heard last, ISO, and how many topics never were. */
export function heardSummary(topics: readonly HeardTopicDto[]): { latest: string | null; silent: number } {
  const heard = topics.flatMap(({ last_heard_at }) => (last_heard_at ? [last_heard_at] : []));
  return {
    latest: heard.sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
    silent: topics.length - heard.length,
  };
}
