import { checkExchange, checkNotification, knownCall } from "./check/checker";
import { type Mismatch, sentenceOf } from "./check/mismatch";
import { valuesIn } from "./check/values";
import { EXTRA_FIELDS, EXTRA_VALUES, READ_ELSEWHERE } from "./facts/exceptions";
import { hasField } from "./openapi/schema";
import { readFields } from "./read-fields";
import type { Recording } from "./scenario/run";

export interface ContractReport {
  /** Calls that TikTok's OpenAPI files and the facts both confirm. */
  calls: number;
  /** Calls whose path the files lack: checked against the facts alone. */
  apart: number;
  notifications: number;
  /** Different calls among them. */
  endpoints: string[];
  topics: string[];
  /** One sentence each, each once. */
  mismatches: string[];
  /** Requests of paths that nothing knows. */
  unknown: string[];
  /** How many fields the client reads, over all calls. */
  readFields: number;
  /** Those that TikTok's files do not have, or that the simulator never answered. */
  unread: string[];
  /** Exceptions that nothing needed. */
  stale: string[];
}

/** The values that were seen, by call and path. */
function seenOf({ exchanges, notifications }: Recording): Map<string, Set<unknown>> {
  const seen = new Map<string, Set<unknown>>();
  const note = (call: string, message: unknown): void => {
    for (const [path, value] of valuesIn(message)) {
      const key = `${call} ${path}`;
      const values = seen.get(key) ?? new Set();
      seen.set(key, values.add(value));
    }
  };
  for (const { method, path, query, answerBody } of exchanges) {
    const call = knownCall(method, path)?.call;
    if (!call) continue;
    note(call, { query: Object.fromEntries(new URLSearchParams(query)) });
    note(call, JSON.parse(answerBody));
  }
  for (const { body } of notifications) {
    const message: unknown = JSON.parse(body);
    note(`webhook ${String(Reflect.get(Object(message), "type"))}`, message);
  }
  return seen;
}

/** Fields that the client reads and that TikTok's files or the simulator's answers do not have. */
function unreadOf({ shapes }: Recording, seen: ReadonlyMap<string, unknown>): { count: number; unread: string[] } {
  const unread: string[] = [];
  let count = 0;
  for (const [call, shape] of shapes) {
    const [method = "", template = ""] = call.split(" ");
    const answer = knownCall(method, template)?.schemas.answer;
    for (const field of readFields(shape)) {
      const path = `data.${field}`;
      count += 1;
      if (READ_ELSEWHERE.some((row) => row.call === call && path.startsWith(row.path))) continue;
      if (!answer || !hasField(answer, path)) unread.push(`${call}: TikTok has no ${path}`);
      else if (!seen.has(`${call} ${path}`)) unread.push(`${call}: the simulator never answered ${path}`);
    }
  }
  return { count, unread };
}

function staleOf(seen: ReadonlyMap<string, ReadonlySet<unknown>>): string[] {
  const at = ({ call, path }: { call: string; path: string }) => seen.get(`${call} ${path}`);
  return [
    ...EXTRA_FIELDS.filter((row) => !at(row)),
    ...EXTRA_VALUES.filter((row) => !at(row)?.has(row.value)),
    ...READ_ELSEWHERE.filter((row) => at(row) || !at({ call: row.at, path: row.found })),
  ].map(({ call, path }) => `${call} ${path}`);
}

/** Judges a recording. */
export function judge(recording: Recording): ContractReport {
  const checked = recording.exchanges.map((exchange) => ({ exchange, ...checkExchange(exchange) }));
  const mismatches: Mismatch[] = [
    ...checked.flatMap((row) => row.mismatches),
    ...recording.notifications.flatMap(checkNotification),
  ];
  const seen = seenOf(recording);
  const { count, unread } = unreadOf(recording, seen);
  return {
    calls: checked.filter(({ call, apart }) => call !== null && !apart).length,
    apart: checked.filter(({ apart }) => apart).length,
    notifications: recording.notifications.length,
    endpoints: [...new Set(checked.flatMap(({ call }) => call ?? []))].sort(),
    topics: [...seen.keys()].flatMap((key) => /^(webhook \d+) type$/.exec(key)?.[1] ?? []),
    mismatches: [...new Set(mismatches.map(sentenceOf))].sort(),
    unknown: checked.flatMap(({ call, exchange }) => (call ? [] : [`${exchange.method} ${exchange.path}`])),
    readFields: count,
    unread,
    stale: staleOf(seen),
  };
}
