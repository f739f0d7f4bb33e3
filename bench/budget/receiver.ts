import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Receiver {
  url: string;
  /** When each call arrived, ms. */
  arrivals: number[];
  stop(): Promise<void>;
}

/** Stands where TikTok would count: notes when each call arrives and answers success. */
export async function startReceiver(): Promise<Receiver> {
  const arrivals: number[] = [];
  const server = createServer((request, response) => {
    arrivals.push(performance.now());
    request.resume();
    response.setHeader("content-type", "application/json");
    response.end('{"code":0,"message":"Success","request_id":"1","data":{"id":"1","package_id":"1","orders":[]}}');
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
