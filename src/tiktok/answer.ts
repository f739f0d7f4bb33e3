import type { z } from "@medusajs/framework/zod";
import type { Endpoint } from "./endpoint";
import type { TiktokResult } from "./error";
import { classOfCode } from "./error-classes";
import { failure } from "./failure";
import type { HttpAnswer } from "./http";
import { isRecord, parseStorable } from "./json";
import { redact } from "./redact";
import { readRetryAfter } from "./retry-after";
import { unreadableFields } from "./schemas/unreadable-fields";

/**
 * Turns an answer into a result. The envelope is `{code, message, request_id, data}`; code 0 is success whatever the text says,
 * and most failures come with HTTP 200.
 *
 * @param secrets what the request carried and no error may repeat
 */
export function readAnswer<T>(
  endpoint: Endpoint,
  answer: HttpAnswer,
  schema: z.ZodType<T>,
  secrets: readonly string[],
): TiktokResult<T> {
  const httpStatus = answer.status;
  const body = readEnvelope(answer.text);
  const code = body?.code ?? null;
  const requestId = body?.requestId ?? null;
  const detail = redact(body?.message ?? `HTTP ${httpStatus} without a readable answer`, secrets);
  const facts = {
    code: code === 0 ? null : code,
    requestId,
    httpStatus,
    retryAfterSeconds: readRetryAfter(answer.retryAfter, answer.date),
    detail,
  };

  if (httpStatus === 429) {
    return failure(endpoint, classOfCode(36009002), facts);
  }
  if (code !== null && code !== 0) {
    const meaning = classOfCode(code, body?.message);
    return failure(endpoint, meaning, { ...facts, mayHaveHappened: meaning.outcomeUnknown ?? false });
  }
  if (httpStatus >= 500 || httpStatus === 408) {
    return failure(endpoint, classOfCode(36009003), { ...facts, mayHaveHappened: true });
  }
  if (httpStatus >= 300) {
    return failure(endpoint, { kind: "permanent", sentence: `TikTok refused the call (HTTP ${httpStatus}).` }, facts);
  }
  if (body === null || code === null) {
    const sentence = "TikTok's answer could not be read. This usually passes within minutes.";
    return failure(endpoint, { kind: "retryable", sentence }, { ...facts, mayHaveHappened: true });
  }

  const data = schema.safeParse(body.data ?? {});
  if (!data.success) {
    const sentence = "TikTok's answer has another shape than its documentation says. Update the plugin.";
    const fields = unreadableFields(data.error).map((field) => (field ? `data.${field}` : "data"));
    return failure(
      endpoint,
      { kind: "permanent", sentence },
      { ...facts, detail: `Cannot read ${fields.join(", ")}`, mayHaveHappened: true },
    );
  }
  return { ok: true, data: data.data, requestId };
}

interface Envelope {
  code: number | null;
  message: string;
  requestId: string | null;
  data: unknown;
}

function readEnvelope(text: string): Envelope | null {
  try {
    const body = parseStorable(text);
    if (!isRecord(body)) {
      return null;
    }
    const code = typeof body.code === "string" && /^\d+$/.test(body.code) ? Number(body.code) : body.code;
    const requestId = typeof body.request_id === "number" ? String(body.request_id) : body.request_id;
    return {
      code: typeof code === "number" ? code : null,
      message: typeof body.message === "string" ? body.message : "",
      requestId: typeof requestId === "string" && /^[\w-]{1,64}$/.test(requestId) ? requestId : null,
      data: body.data,
    };
  } catch {
    return null;
  }
}
