import { factsOf, factsOnlyCalls } from "../facts/facts";
import { operationOf, templateOf } from "../openapi/operations";
import { againstFacts } from "./against-facts";
import type { Exchange, Notification } from "./exchange";
import { type MessageSchemas, schemaOfTopic, schemasOfFacts, schemasOfOperation } from "./message-schemas";
import type { Mismatch } from "./mismatch";
import { readQuery } from "./read-query";
import { complaintsOf } from "./validate";

/** What is known of a call, and whether TikTok's OpenAPI files have it. */
interface Known {
  call: string;
  apart: boolean;
  schemas: MessageSchemas;
  headers: string[];
}

export interface Checked {
  /** Method and path template; null when neither the files nor the facts know the path. */
  call: string | null;
  /** Checked against the facts alone. */
  apart: boolean;
  mismatches: Mismatch[];
}

const knownCalls = new Map<string, Known>();

function learn(method: string, path: string): Known | null {
  const template = templateOf(method, path);
  const operation = template ? operationOf(method, template) : null;
  if (template && operation) {
    const call = `${method} ${template}`;
    const required = operation.parameters.filter((parameter) => parameter.in === "header" && parameter.required);
    const headers = required.map(({ name }) => name.toLowerCase());
    return { call, apart: false, schemas: schemasOfOperation(call, operation), headers };
  }
  const call = factsOnlyCalls().find((name) => name === `${method} ${path}`);
  const fields = call ? factsOf(call)?.fields : undefined;
  return call && fields ? { call, apart: true, schemas: schemasOfFacts(call, fields), headers: [] } : null;
}

/** What is known of the call that a request makes. */
export function knownCall(method: string, path: string): Known | null {
  const key = `${method} ${templateOf(method, path) ?? path}`;
  const known = knownCalls.get(key) ?? learn(method, path);
  if (known) knownCalls.set(key, known);
  return known;
}

type Complaint = { path: string; problem: string };
const NOT_JSON: Complaint = { path: "body", problem: "is not JSON" };

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

function requestComplaints(known: Known, exchange: Exchange): Complaint[] {
  const { call, schemas, headers } = known;
  const body = exchange.requestBody === "" ? null : parse(exchange.requestBody);
  if (body && !body.ok) return [NOT_JSON];
  const { values, twice } = readQuery(exchange.query, schemas.request.properties?.["query"]);
  const message = { query: values, ...(body ? { body: body.value } : {}) };
  const facts = factsOf(call);
  return [
    ...twice.map((name) => ({ path: `query.${name}`, problem: "is given twice" })),
    ...headers
      .filter((name) => !exchange.requestHeaders[name])
      .map((name) => ({ path: `header ${name}`, problem: "is missing" })),
    ...complaintsOf(schemas.request, message),
    // A call without a body lacks what its body must have.
    ...(facts ? againstFacts(call, facts, { body: {}, ...message }, /^(query|body)\./) : []),
  ];
}

function answerComplaints({ call, schemas }: Known, { answerBody }: Exchange): Complaint[] {
  const answer = parse(answerBody);
  if (!answer.ok) return [NOT_JSON];
  const envelope = Object(answer.value) as Record<string, unknown>;
  const needed = ["code", "message", "request_id", ...(envelope["code"] === 0 ? ["data"] : [])];
  const facts = factsOf(call);
  return [
    ...needed.filter((name) => envelope[name] === undefined).map((path) => ({ path, problem: "is missing" })),
    ...complaintsOf(schemas.answer, answer.value),
    ...(facts ? againstFacts(call, facts, answer.value, /^$/) : []),
  ];
}

/** Checks both halves of a call. */
export function checkExchange(exchange: Exchange): Checked {
  const known = knownCall(exchange.method, exchange.path);
  if (!known) return { call: null, apart: false, mismatches: [] };
  const { call, apart } = known;
  const of = (side: Mismatch["side"]) => (complaint: Complaint) => ({ call, side, ...complaint });
  return {
    call,
    apart,
    mismatches: [
      ...requestComplaints(known, exchange).map(of("request")),
      ...answerComplaints(known, exchange).map(of("answer")),
    ],
  };
}

/** Checks a notification against its topic's facts: no OpenAPI file has them. */
export function checkNotification({ headers, body }: Notification): Mismatch[] {
  const parsed = parse(body);
  const type: unknown = parsed.ok ? Reflect.get(Object(parsed.value), "type") : undefined;
  const call = `webhook ${String(type)}`;
  const facts = factsOf(call);
  const of = (complaint: Complaint): Mismatch => ({ call, side: "webhook", ...complaint });
  if (!parsed.ok) return [of(NOT_JSON)];
  if (!facts?.fields) return [of({ path: "type", problem: "is no documented topic" })];
  return [
    ...(/^application\/json\b/.test(headers["content-type"] ?? "")
      ? []
      : [{ path: "header content-type", problem: "is not application/json" }]),
    ...(/^[0-9a-f]{64}$/.test(headers["authorization"] ?? "")
      ? []
      : [{ path: "header authorization", problem: "is not a digest in lower-case hexadecimal" }]),
    ...complaintsOf(schemaOfTopic(call, facts.fields), parsed.value),
    ...againstFacts(call, facts, parsed.value, /^/),
  ].map(of);
}
