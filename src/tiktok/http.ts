import axios, { isAxiosError } from "axios";

/** TikTok's answers take well under a second; after this the outcome of a call counts as unknown. */
export const TIMEOUT_MS = 10_000;

/** A page of 100 orders is about 1 MB. */
const LARGEST_ANSWER = 32 * 1024 * 1024;

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Buffer;
  timeoutMs?: number;
}

export interface HttpAnswer {
  status: number;
  text: string;
  /** The `Date` header. */
  date: string | null;
  retryAfter: string | null;
}

export type HttpOutcome =
  | { ok: true; answer: HttpAnswer }
  | {
      ok: false;
      reason: "timeout" | "network";
      /** Node's name for it, e.g. `ECONNRESET`; never a text. */
      cause: string;
      /** Whether the request may have reached TikTok. */
      sent: boolean;
    };

/** Failures before the first byte of a request could leave. */
const NEVER_SENT =
  /^(ENOTFOUND|EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_\w+)$/;

/**
 * Sends one request as it is: no redirect is followed, since headers and query carry secrets, and nothing is retried. A proxy
 * of the environment carries https only: it sees a tunnel, where of plain http it would read the query. Never throws, and
 * what it returns carries nothing of the request.
 */
export async function sendHttp(request: HttpRequest): Promise<HttpOutcome> {
  try {
    const response = await axios.request<Buffer>({
      method: request.method,
      url: request.url,
      headers: request.headers,
      data: request.body,
      // The whole exchange, connecting included; axios's own time-out starts over with each byte.
      signal: AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS),
      maxRedirects: 0,
      maxContentLength: LARGEST_ANSWER,
      proxy: request.url.startsWith("https:") ? undefined : false,
      responseType: "arraybuffer",
      transformRequest: [],
      transformResponse: [],
      validateStatus: () => true,
    });
    return {
      ok: true,
      answer: {
        status: response.status,
        text: Buffer.from(response.data).toString("utf8"),
        date: readHeader(response.headers["date"]),
        retryAfter: readHeader(response.headers["retry-after"]),
      },
    };
  } catch (error) {
    if (axios.isCancel(error)) {
      return { ok: false, reason: "timeout", cause: "ETIMEDOUT", sent: true };
    }
    const cause = isAxiosError(error) && /^[A-Z0-9_]+$/.test(error.code ?? "") ? String(error.code) : "UNKNOWN";
    return { ok: false, reason: "network", cause, sent: !NEVER_SENT.test(cause) };
  }
}

function readHeader(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
