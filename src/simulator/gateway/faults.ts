/** What may go wrong on purpose with a call. */
export const FAULT_KINDS = [
  /** Refused as one call too many, in the form that is set; nothing happens. */
  "rate_limited",
  /** Code 36009003; nothing happens. */
  "internal_error",
  /** HTTP 503 without a TikTok envelope; nothing happens. */
  "unavailable",
  /** The connection breaks before anything happens. */
  "reset",
  /** The call happens, its answer never arrives: the connection breaks. */
  "answer_lost",
  /** The call happens, its answer takes `delay_ms`. */
  "slow",
  /** The call happens, its answer is JSON that breaks off. */
  "malformed",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  kind: FaultKind;
  /** Method and path template, as the request log names it. Default: any call. */
  endpoint?: string;
  /** How many calls it meets. Default 1. */
  times?: number;
  /** For `slow`. Default 1000. */
  delay_ms?: number;
  /** For `rate_limited`: seconds of the Retry-After header. */
  retry_after?: number;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  pending(): readonly Fault[];
  /** The fault for a call, which then counts one less. */
  take(endpoint: string | null): Fault | null;
}

export function createFaults(): Faults {
  let list: (Fault & { times: number })[] = [];
  return {
    add: (fault) => void list.push({ ...fault, times: fault.times ?? 1 }),
    clear() {
      list = [];
    },
    pending: () => list,
    take(endpoint) {
      const found = list.find((fault) => fault.endpoint === undefined || fault.endpoint === endpoint);
      if (!found) return null;
      found.times -= 1;
      list = list.filter(({ times }) => times > 0);
      return found;
    },
  };
}
