import { once } from "node:events";
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Canaries } from "./canaries";

/** Changes TikTok's answer to a call; null leaves it. */
export type Tamper = (
  call: { method: string; path: string },
  answer: string,
) => { status?: number; body: string } | null;

export interface Proxy {
  url: string;
  tamper: Tamper | null;
  stop(): Promise<void>;
}

/** Stands between the store and TikTok: learns every secret and buyer that passes, and changes answers. */
export async function startProxy(tiktokUrl: string, canaries: Canaries): Promise<Proxy> {
  const target = new URL(tiktokUrl);
  const server = createServer(
    (request, response) => void pass(request, response).catch(() => request.socket.destroy()),
  );
  const proxy: Proxy = {
    url: "",
    tamper: null,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/", headers } = request;
    const sent = await text(request);
    const token = headers["x-tts-access-token"];
    if (typeof token === "string") canaries.add({ kind: "secret", name: "access_token", value: token });
    canaries.learn(url);
    const onwards = forward({ host: target.hostname, port: target.port, method, path: url, headers });
    onwards.end(sent);
    const [answer] = (await once(onwards, "response")) as [IncomingMessage];
    const body = await text(answer);
    canaries.learn(body);
    canaries.learn(String(answer.headers.location ?? ""));
    const changed = proxy.tamper?.({ method, path: url.split("?")[0] ?? "" }, body);
    const { "content-length": _length, "transfer-encoding": _encoding, ...kept } = answer.headers;
    response.writeHead(changed?.status ?? answer.statusCode ?? 502, kept);
    response.end(changed?.body ?? body);
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  proxy.url = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
  return proxy;
}
