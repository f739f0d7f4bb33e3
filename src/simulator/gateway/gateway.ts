import type { World } from "../state/world";
import { refusal, type Answer } from "./answer";
import type { Endpoint } from "./call";
import { checkBody, readQuery, type Complaint } from "./check-fields";
import { checkSender, checkShop, checkToken, type IncomingRequest } from "./checks";
import type { Fact } from "./facts/fact";
import { findRoute } from "./route";

/** What the log keeps of a request besides its answer. */
export interface Outcome {
  answer: Answer;
  endpoint: string | null;
  app_key: string | null;
  shop_id: string | null;
}

/** Query parameters that the gateway itself reads; `version`, `shop_id` and `access_token` come from TikTok's console tester. */
const COMMON = new Set(["app_key", "timestamp", "sign", "shop_cipher", "access_token", "version", "shop_id"]);

const complain = (fact: Fact, { name, reason }: Complaint): Answer =>
  refusal(fact.parameterCode ?? 98001004, `The parameter '${name}' is invalid. Reason: ${reason}.`);

/** The JSON object of a body; no body counts as an empty object. */
function readBody(request: IncomingRequest): Record<string, unknown> | null {
  if (request.body.length === 0) return {};
  if (!request.contentType.toLowerCase().startsWith("application/json")) return null;
  try {
    const value: unknown = JSON.parse(request.body.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Checks a request in TikTok's manner and hands it to its endpoint. */
export function passGateway(world: World, endpoints: readonly Endpoint[], request: IncomingRequest): Outcome {
  const route = findRoute(endpoints, request.method, request.path);
  const known = { endpoint: null as string | null, app_key: null as string | null, shop_id: null as string | null };
  const outcome = (answer: Answer): Outcome => ({ answer, ...known });
  if (route.kind === "unknown") return outcome(refusal(36009009, `The path ${request.path} does not exist.`));
  if (route.kind === "wrong_method") return outcome(refusal(36009010, `The path does not support ${request.method}.`));

  const { endpoint } = route;
  const { fact } = endpoint;
  known.endpoint = `${fact.method} ${fact.path}`;
  const app = checkSender(world, request);
  if (!app.ok) return outcome(app.answer);
  known.app_key = app.value.key;
  const grant = checkToken(world, app.value, fact, request.accessToken);
  if (!grant.ok) return outcome(grant.answer);
  const shop = checkShop(world, grant.value, fact, request.query.get("shop_cipher"));
  if (!shop.ok) return outcome(shop.answer);
  known.shop_id = shop.value?.id ?? null;

  const own = new Map([...request.query].filter(([name]) => !COMMON.has(name)));
  const query = readQuery(own, fact.query ?? {});
  const wrongQuery = checkBody(query, fact.query ?? {});
  if (wrongQuery) return outcome(complain(fact, wrongQuery));
  const body = readBody(request);
  if (!body) return outcome(refusal(36009022, "The body must be a JSON object with content-type application/json."));
  const wrongBody = checkBody(body, fact.body ?? {});
  if (wrongBody) return outcome(complain(fact, wrongBody));

  const call = { world, app: app.value, grant: grant.value, path: route.path, query, body };
  if (endpoint.kind === "seller") return outcome(endpoint.handle(call));
  return outcome(shop.value ? endpoint.handle({ ...call, shop: shop.value }) : refusal(106013, "No shop."));
}
