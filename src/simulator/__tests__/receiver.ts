import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { DEMO_APP } from "..";

export interface Received {
  raw: string;
  authorization: string | undefined;
  signed: boolean;
  type: number;
  id: string;
  data: Record<string, unknown>;
}

async function read(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const raw = Buffer.concat(parts).toString("utf8");
  const body = JSON.parse(raw) as { type: number; tts_notification_id: string; data: Record<string, unknown> };
  const expected = createHmac("sha256", DEMO_APP.secret)
    .update(DEMO_APP.key + raw)
    .digest("hex");
  const { authorization } = request.headers;
  const signed = authorization === expected;
  return { raw, authorization, signed, type: body.type, id: body.tts_notification_id, data: body.data };
}

/** A store's webhook address: keeps what came in, answers with the status that `answer` names. */
export async function startReceiver() {
  const received: Received[] = [];
  const behaviour = { answer: (_: Received): number | Promise<number> => 200 };
  const server = createServer((request, response) => {
    void read(request).then(async (message) => {
      received.push(message);
      response.statusCode = await behaviour.answer(message);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/hooks`,
    received,
    behaviour,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
