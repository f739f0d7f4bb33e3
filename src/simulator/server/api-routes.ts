import express, { type Request, type Response, type Router } from "express";
import { ENDPOINTS } from "../endpoints";
import type { Answer } from "../gateway/answer";
import type { IncomingRequest } from "../gateway/checks";
import type { Fault, Faults } from "../gateway/faults";
import { passGateway, type Outcome } from "../gateway/gateway";
import type { RequestLog } from "../gateway/request-log";
import { findRoute } from "../gateway/route";
import { tokenGet, tokenRefresh } from "../oauth/tokens";
import { refusal } from "../gateway/answer";
import type { World } from "../state/world";

export interface ApiParts {
  world: World;
  log: RequestLog;
  faults: Faults;
}

/** Decoded query; of a repeated name the first value counts, as in TikTok's own samples. */
function readQuery(url: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(url, "http://localhost").searchParams) {
    if (!query.has(name)) query.set(name, value);
  }
  return query;
}

const incoming = (request: Request): IncomingRequest => ({
  method: request.method,
  path: request.path,
  query: readQuery(request.originalUrl),
  contentType: request.header("content-type") ?? "",
  accessToken: request.header("x-tts-access-token"),
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
});

/** What a fault answers in place of the endpoint; null when the endpoint is to run. */
function faultAnswer(fault: Fault | null): Answer | null {
  if (fault?.kind === "rate_limited") return refusal(36009002, "Too many requests.", 429);
  if (fault?.kind === "internal_error") return refusal(36009003, "Internal error.");
  return null;
}

function send(parts: ApiParts, response: Response, answer: Answer, successText: string): void {
  const request_id = parts.world.ids.request(new Date(parts.world.clock.now()));
  response.setHeader("Date", new Date(parts.world.clock.now()).toUTCString());
  if (answer.ok) response.json({ code: 0, data: answer.data, message: successText, request_id });
  else response.status(answer.http).json({ code: answer.code, message: answer.message, request_id });
}

/** Runs one call with the fault that waits for it, logs it and answers it. */
function serve(
  parts: ApiParts,
  request: Request,
  response: Response,
  run: (r: IncomingRequest) => Outcome,
  text: string,
) {
  const read = incoming(request);
  const at = parts.world.clock.now();
  const route = findRoute(ENDPOINTS, read.method, read.path);
  const endpoint =
    route.kind === "found"
      ? `${route.endpoint.fact.method} ${route.endpoint.fact.path}`
      : `${read.method} ${read.path}`;
  const fault = parts.faults.take(endpoint);
  const early = faultAnswer(fault);
  const broken = fault?.kind === "reset" || fault?.kind === "unavailable";
  const outcome: Outcome =
    early || broken
      ? { answer: early ?? refusal(-1, "", 503), endpoint, app_key: read.query.get("app_key") ?? null, shop_id: null }
      : run(read);
  const { answer, ...known } = outcome;
  const status = answer.ok ? 200 : answer.http;
  parts.log.add(read, {
    ...known,
    at,
    code: answer.ok ? 0 : answer.code,
    http_status: status,
    fault: fault?.kind ?? null,
  });
  if (fault?.kind === "reset" || fault?.kind === "answer_lost") request.socket.destroy();
  else if (fault?.kind === "unavailable") response.status(503).type("text/html").send("Service Unavailable");
  else if (fault?.kind === "slow") setTimeout(() => send(parts, response, answer, text), fault.delay_ms ?? 1000);
  else {
    if (fault?.retry_after !== undefined) response.setHeader("Retry-After", String(fault.retry_after));
    send(parts, response, answer, text);
  }
  parts.world.changed();
}

/** TikTok's two hosts in one: tokens, which are not signed, and everything else, which passes the gateway. */
export function apiRoutes(parts: ApiParts): Router {
  const { world } = parts;
  const router = express.Router();
  router.use(express.raw({ type: () => true, limit: "10mb" }));
  for (const [path, answer] of [
    ["/api/v2/token/get", tokenGet],
    ["/api/v2/token/refresh", tokenRefresh],
  ] as const) {
    router.get(path, (request, response) =>
      serve(
        parts,
        request,
        response,
        ({ query }) => ({
          answer: answer(world, query),
          endpoint: `GET ${path}`,
          app_key: query.get("app_key") ?? null,
          shop_id: null,
        }),
        "success",
      ),
    );
  }
  router.use((request, response) =>
    serve(parts, request, response, (read) => passGateway(world, ENDPOINTS, read), "Success"),
  );
  return router;
}
