import express, { type Request, type Response, type Router } from "express";
import { checkBody, readQuery } from "../gateway/check-fields";
import type { Quota } from "../gateway/quota";
import { ControlError } from "../state/control-error";
import type { World } from "../state/world";
import type { WebhookSender } from "../webhooks/sender";
import type { Control } from "./control";
import { OPERATIONS, type Operation } from "./operations";
import { controlPage } from "./page/control-page";

export interface ControlParts {
  world: World;
  sender: WebhookSender;
  control: Control;
  quota: Quota;
}

/** A form of the control page: text values, and the page as its answer. */
const isForm = (request: Request): boolean => Boolean(request.is("application/x-www-form-urlencoded"));

function inputOf(request: Request, operation: Operation): Record<string, unknown> {
  const raw: unknown = request.body;
  const body = typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
  const texts = Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]);
  const input = isForm(request) ? readQuery(new Map(texts), operation.takes) : body;
  const complaint = checkBody(input, operation.takes);
  if (complaint) throw new ControlError(`"${complaint.name}" is wrong: ${complaint.reason}.`);
  return input;
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : "The simulator could not do this.";

async function perform(parts: ControlParts, operation: Operation, request: Request, response: Response): Promise<void> {
  try {
    const result = await operation.run({
      control: parts.control,
      clock: parts.world.clock,
      id: request.params["id"] ?? "",
      input: inputOf(request, operation),
    });
    if (isForm(request)) response.redirect(303, "/");
    else response.json(result ?? {});
  } catch (error) {
    const sentence = sentenceOf(error);
    if (isForm(request)) response.redirect(303, `/?problem=${encodeURIComponent(sentence)}`);
    else response.status(400).json({ message: sentence });
  }
}

/** The control API under `/_control` (JSON, or the page's forms) and the control page at `/`. */
export function controlRoutes(parts: ControlParts): Router {
  const router = express.Router();
  const bodies = [express.json({ limit: "5mb" }), express.urlencoded({ extended: false })];
  for (const operation of OPERATIONS) {
    const path = `/_control${operation.path}`;
    const serve = (request: Request, response: Response): void => void perform(parts, operation, request, response);
    if (operation.method === "GET") router.get(path, serve);
    else router.post(path, bodies, serve);
  }
  router.use("/_control", (request, response) => {
    response.status(404).json({ message: `The control API has no ${request.method} /_control${request.path}.` });
  });
  router.get("/", (request, response) => {
    const problem = request.query["problem"];
    response.send(controlPage(parts, typeof problem === "string" ? problem : null));
  });
  return router;
}
