import type { Endpoint } from "./endpoint";
import { nameOf } from "./endpoint";
import type { TiktokResult } from "./error";
import type { CallPriority } from "./limiter/priority";

/** One HTTP exchange with TikTok, for an audit: nothing of what was asked or answered, no token, nobody's id. */
export interface CallRecord {
  app_key: string;
  /** The label that the shop's client was given; null when the call is about a seller or has no label. */
  shop: string | null;
  /** `POST /order/202309/orders/search`: the path template. */
  endpoint: string;
  method: Endpoint["method"];
  priority: CallPriority;
  /** 1 for the first exchange of a call. */
  attempt: number;
  outcome: "ok" | "error";
  /** TikTok's code; 0 for success, null when there is none. */
  code: number | null;
  request_id: string | null;
  /** Null when no answer came. */
  http_status: number | null;
  duration_ms: number;
  /** How long the call waited for its turn. */
  waited_ms: number;
}

export type OnCall = (record: CallRecord) => void;

type Known = Pick<CallRecord, "app_key" | "shop" | "priority" | "attempt" | "duration_ms" | "waited_ms">;

/** What an audit keeps of an exchange. */
export function recordOf(
  endpoint: Pick<Endpoint, "method" | "path">,
  result: TiktokResult<unknown>,
  httpStatus: number | null,
  known: Known,
): CallRecord {
  return {
    ...known,
    endpoint: nameOf(endpoint),
    method: endpoint.method,
    outcome: result.ok ? "ok" : "error",
    code: result.ok ? 0 : result.error.code,
    request_id: result.ok ? result.requestId : result.error.requestId,
    http_status: httpStatus,
  };
}
