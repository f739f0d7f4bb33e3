import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Notification } from "../check/exchange";
import { bytesOf, flat } from "./proxy";

export interface WebhookReceiver {
  url: string;
  notifications: Notification[];
  stop(): Promise<void>;
}

/** A store's webhook address that takes everything and keeps the bytes. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const notifications: Notification[] = [];
  const server = createServer((request, response) => {
    void bytesOf(request).then((body) => {
      notifications.push({ headers: flat(request.headers), body: body.toString("utf8") });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/hooks/tiktok-shop`,
    notifications,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
