import type { Request, Response } from "express";
import { ENDPOINTS } from "../endpoints";
import { refusal, type Answer } from "../gateway/answer";
import type { IncomingRequest } from "../gateway/checks";
import type { Fault, Faults } from "../gateway/faults";
import type { Outcome } from "../gateway/gateway";
import type { Quota } from "../gateway/quota";
import type { RequestLog } from "../gateway/request-log";
import { findRoute } from "../gateway/route";
import { tooMany, type TooManyForm } from "../gateway/too-many";
import { gatewaySeconds, type World } from "../state/world";
import { readRequest } from "./read-request";

export interface ApiParts {
  world: World;
  log: RequestLog;
  faults: Faults;
  quota: Quota;
}

/** What a fault answers in place of the endpoint; null when the endpoint is to run. */
function answerOf(fault: Fault | null, form: TooManyForm): Answer | null {
  switch (fault?.kind) {
    case "rate_limited":
      return tooMany(form);
    case "internal_error":
      return refusal(36009003, "Internal error.");
    case "unavailable":
    case "reset":
      return refusal(36009003, "Not served.", 503);
    default:
      return null;
  }
}

function endpointOf({ method, path }: IncomingRequest): string {
  const route = findRoute(ENDPOINTS, method, path);
  return route.kind === "found" ? `${route.endpoint.fact.method} ${route.endpoint.fact.path}` : `${method} ${path}`;
}

function send(world: World, response: Response, answer: Answer, successText: string): void {
  const request_id = world.ids.request(new Date(world.clock.now()));
  if (answer.ok) response.json({ code: 0, data: answer.data, message: successText, request_id });
  else response.status(answer.http).json({ code: answer.code, message: answer.message, request_id });
}

/**
 * Serves one API call: quota first, then the fault that waits for it, then the endpoint; logs it and answers it.
 *
 * @param successText `message` of a success: the two hosts of TikTok write it differently
 */
export function serveCall(
  parts: ApiParts,
  request: Request,
  response: Response,
  run: (read: IncomingRequest) => Outcome,
  successText: string,
): void {
  const { world, log, faults, quota } = parts;
  const read = readRequest(request);
  const at = world.clock.now();
  const app_key = read.query.get("app_key") ?? null;
  const endpoint = endpointOf(read);
  const admitted = quota.admit(app_key ?? "", at);
  const fault = admitted ? faults.take(endpoint) : null;
  const instead = admitted ? answerOf(fault, quota.form) : tooMany(quota.form);
  const { answer, ...known } = instead ? { answer: instead, endpoint, app_key, shop_id: null } : run(read);
  const outcome = { code: answer.ok ? 0 : answer.code, http_status: answer.ok ? 200 : answer.http };
  log.add(read, { ...known, ...outcome, at, fault: fault?.kind ?? null });
  world.changed();

  response.setHeader("Date", new Date(gatewaySeconds(world) * 1000).toUTCString());
  if (fault?.retry_after !== undefined) response.setHeader("Retry-After", String(fault.retry_after));
  if (fault?.kind === "reset" || fault?.kind === "answer_lost") request.socket.destroy();
  else if (fault?.kind === "unavailable") response.status(503).type("text/html").send("Service Unavailable");
  else if (outcome.http_status === 429 && quota.form === "http_429")
    response.status(429).type("text/html").send("Too Many Requests");
  else if (fault?.kind === "malformed") response.status(200).type("application/json").send('{"code":0,"data":{"');
  else if (fault?.kind === "slow") setTimeout(() => send(world, response, answer, successText), fault.delay_ms ?? 1000);
  else send(world, response, answer, successText);
}
