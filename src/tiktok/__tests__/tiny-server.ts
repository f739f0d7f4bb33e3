import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TiktokError, TiktokResult } from "../error";
import { createCallLimiter } from "../limiter";
import { createTiktokClient, type TiktokClientOptions } from "../client";

export interface Received {
  method: string;
  /** Path and query as they came over the wire. */
  target: string;
  path: string;
  /** Decoded. */
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

type Reply = (response: ServerResponse, request: Received) => void;

export const SECRETS = {
  secret: "canary-app-secret-5f2e",
  token: "TTP_canaryAccessToken-77aa",
  cipher: "ROW_canaryCipher0000000042",
};

/** A server on this machine that answers as told and keeps what it received. */
export async function startTinyServer() {
  const received: Received[] = [];
  let reply: Reply = (response) => response.end('{"code":0,"message":"Success","request_id":"req1","data":{}}');
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "", "http://localhost");
      const one: Received = {
        method: request.method ?? "",
        target: request.url ?? "",
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers,
        body: Buffer.concat(chunks),
      };
      received.push(one);
      reply(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const limiter = createCallLimiter({ callsPerMinute: 60_000 });

  const credentials = { app: { key: "appkey1", secret: SECRETS.secret }, hosts: { api: url, auth: url } };
  const clients = (options: Partial<TiktokClientOptions> = {}) => {
    const retry = { sleep: async () => undefined };
    const client = createTiktokClient({ ...credentials, limiter, retry, ...options });
    const accessToken = async () => SECRETS.token;
    return { shop: client.shop({ cipher: SECRETS.cipher, accessToken }), seller: client.seller({ accessToken }) };
  };

  return {
    url,
    received,
    credentials,
    clients,
    answer: (next: Reply) => {
      reply = next;
    },
    /** Answers an envelope of TikTok's, which may be given as text to keep its digits. */
    answerJson: (body: unknown, status = 200, headers: Record<string, string> = {}) => {
      reply = (response) => {
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(typeof body === "string" ? body : JSON.stringify(body));
      };
    },
    answerData: (data: unknown) => {
      reply = (response) => response.end(JSON.stringify({ code: 0, message: "Success", request_id: "req1", data }));
    },
    stop: async () => {
      await limiter.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type TinyServer = Awaited<ReturnType<typeof startTinyServer>>;

/** The error of a call that was meant to fail. */
export function errorOf(result: TiktokResult<unknown>): TiktokError {
  if (result.ok) {
    throw new Error("The call succeeded");
  }
  return result.error;
}
