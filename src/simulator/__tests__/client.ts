import { createHmac } from "node:crypto";
import { DEMO_APP, type Simulator } from "..";

export interface Envelope {
  code: number;
  message: string;
  request_id: string;
  data: Record<string, unknown>;
}

export interface CallOptions {
  query?: Record<string, string>;
  body?: unknown;
  token?: string;
  cipher?: string;
  /** Seconds added to the simulated time. */
  skew?: number;
  sign?: string;
  app?: { key: string; secret: string };
}

/** Tokens and shops of a demo seller, taken through the consent page as a browser and an app would. */
export interface Session {
  token: string;
  refresh: string;
  shops: { id: string; region: string; cipher: string }[];
}

/** A hand-written client, independent of the simulator's own signature. */
export function clientOf(sim: Simulator, app: { key: string; secret: string; service_id: string } = DEMO_APP) {
  async function raw(method: string, path: string, options: CallOptions = {}) {
    const { key, secret } = options.app ?? app;
    const query: Record<string, string> = {
      app_key: key,
      timestamp: String(sim.clock.seconds() + (options.skew ?? 0)),
      ...(options.cipher ? { shop_cipher: options.cipher } : {}),
      ...options.query,
    };
    const body = options.body === undefined ? "" : JSON.stringify(options.body);
    const sorted = Object.keys(query)
      .sort()
      .map((name) => name + query[name])
      .join("");
    const sign = createHmac("sha256", secret).update(`${secret}${path}${sorted}${body}${secret}`).digest("hex");
    const parameters = new URLSearchParams({ ...query, sign: options.sign ?? sign });
    return fetch(`${sim.url}${path}?${parameters}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(options.token ? { "x-tts-access-token": options.token } : {}),
      },
      ...(body ? { body } : {}),
    });
  }
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<Envelope> =>
    (await (await raw(method, path, options)).json()) as Envelope;

  async function consent(openId: string, state = "s1"): Promise<URL> {
    const answer = await fetch(`${sim.url}/open/authorize`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ service_id: app.service_id, state, open_id: openId, decision: "authorize" }),
    });
    return new URL(answer.headers.get("location") ?? "");
  }
  async function token(query: Record<string, string>, kind: "get" | "refresh"): Promise<Envelope> {
    const all = new URLSearchParams({ app_key: app.key, app_secret: app.secret, ...query });
    return (await (await fetch(`${sim.url}/api/v2/token/${kind}?${all}`)).json()) as Envelope;
  }
  async function signIn(sellerName: string): Promise<Session> {
    const seller = sim.control.sellers().find(({ name }) => name === sellerName);
    const code = (await consent(seller?.open_id ?? "")).searchParams.get("code") ?? "";
    const { data } = await token({ auth_code: code, grant_type: "authorized_code" }, "get");
    const access = String(data["access_token"]);
    const shops = await call("GET", "/authorization/202309/shops", { token: access });
    return {
      token: access,
      refresh: String(data["refresh_token"]),
      shops: shops.data["shops"] as Session["shops"],
    };
  }
  return { raw, call, consent, token, signIn };
}
