import { createServer, request as forward, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Exchange } from "../check/exchange";

/** The whole body of a message. */
export async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Headers as single texts. */
export const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

export interface RecordingProxy {
  url: string;
  exchanges: Exchange[];
  stop(): Promise<void>;
}

function passOn(target: URL, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = incoming;
    forward(new URL(url ?? "/", target), { method, headers: { ...headers, host: target.host } })
      .on("response", resolve)
      .on("error", reject)
      .end(body);
  });
}

/** Stands between a client and a server and keeps the bytes of both: neither of them is asked what it sent. */
export async function startProxy(target: string): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await bytesOf(incoming);
      const answer = await passOn(new URL(target), incoming, body);
      const answered = await bytesOf(answer);
      const [path = "", query = ""] = (incoming.url ?? "").split("?");
      exchanges.push({
        method: incoming.method ?? "",
        path,
        query,
        requestHeaders: flat(incoming.headers),
        requestBody: body.toString("utf8"),
        status: answer.statusCode ?? 0,
        answerBody: answered.toString("utf8"),
      });
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    exchanges,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
