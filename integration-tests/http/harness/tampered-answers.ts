import { once } from "node:events";
import { createServer, request as forward, type IncomingMessage, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { freePort } from "../../setup/database/free-port";
import { renewConsent } from "./renew-consent";
import { startTiktok } from "./simulated-tiktok";
import type { Store } from "./with-store";

/** Changes the text of an answer on its way to the store; null leaves it as it is. */
export type Tamper = (path: string, answer: string) => string | null;

/**
 * Puts somebody between the store and TikTok who changes answers: what TikTok's own rules keep the simulator from saying.
 *
 * @returns sets who changes what; null ends it
 */
export async function tamperWithAnswers(store: Store): Promise<(tamper: Tamper | null) => void> {
  await store.simulator.stop();
  const port = await freePort();
  const tiktok = await startTiktok({ ...store, simulatorPort: port });
  let tamper: Tamper | null = null;
  const between = await listen(store.simulatorPort, port, (path, answer) => tamper?.(path, answer) ?? null);
  store.simulator = {
    ...tiktok,
    stop: async () => {
      between.closeAllConnections();
      between.close();
      await tiktok.stop();
    },
  };
  await renewConsent(store);
  return (next) => {
    tamper = next;
  };
}

async function listen(port: number, tiktokPort: number, tamper: Tamper): Promise<Server> {
  const server = createServer((request, response) => {
    const { method, url = "/", headers } = request;
    const onwards = forward({ host: "127.0.0.1", port: tiktokPort, method, path: url, headers }, (answer) => {
      void pass(answer).then((body) => {
        response.writeHead(answer.statusCode ?? 502, { "content-type": "application/json", date: answer.headers.date });
        response.end(tamper(url.split("?")[0] ?? "", body) ?? body);
      });
    });
    onwards.on("error", () => request.socket.destroy());
    request.pipe(onwards);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const pass = (answer: IncomingMessage): Promise<string> => text(answer);
