import type { IncomingRequest } from "./checks";
import type { Outcome } from "./gateway";

/** One API request as the log keeps it: no signature, token, secret or cipher. */
export interface LoggedRequest {
  /** Epoch milliseconds of the simulated time. */
  at: number;
  /** Epoch milliseconds of the real time, for counting calls in a span. */
  received_at: number;
  method: string;
  path: string;
  /** Method and path template, or null for an unknown path. */
  endpoint: string | null;
  query: Record<string, string>;
  body: string;
  app_key: string | null;
  shop_id: string | null;
  code: number;
  http_status: number;
  /** The fault that was put in its way, if any. */
  fault: string | null;
}

const SECRET = new Set([
  "sign",
  "access_token",
  "app_key",
  "app_secret",
  "auth_code",
  "refresh_token",
  "shop_cipher",
  "timestamp",
]);
const MOST_KEPT = 20_000;
const MOST_BODY = 4000;

export interface RequestLog {
  all(): readonly LoggedRequest[];
  add(
    request: IncomingRequest,
    outcome: Omit<Outcome, "answer"> & Pick<LoggedRequest, "code" | "http_status" | "fault" | "at">,
  ): void;
  clear(): void;
}

/** The last requests, oldest first. */
export function createRequestLog(): RequestLog {
  let rows: LoggedRequest[] = [];
  return {
    all: () => rows,
    add({ method, path, query, body }, outcome) {
      rows.push({
        ...outcome,
        received_at: Date.now(),
        method,
        path,
        query: Object.fromEntries([...query].filter(([name]) => !SECRET.has(name))),
        body: body.subarray(0, MOST_BODY).toString("utf8"),
      });
      if (rows.length > 2 * MOST_KEPT) rows = rows.slice(-MOST_KEPT);
    },
    clear() {
      rows = [];
    },
  };
}
