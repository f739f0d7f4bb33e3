import { Agent, request } from "node:http";
import { connect } from "node:net";
import type { HostileRequest } from "./request";

const PATIENCE_MS = 10_000;

/** @returns the answer's status, or null when the store hung up without one */
export type Send = (hostile: HostileRequest) => Promise<number | null>;

/** Sends to one store, over connections that are kept where the request allows it. */
export function sender(port: number, connections: number): { send: Send; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: (hostile) => (hostile.raw ? sendRaw(port, hostile.raw) : sendHttp(port, agent, hostile)),
    close: () => agent.destroy(),
  };
}

const sendHttp = (port: number, agent: Agent, { path, headers, body }: HostileRequest): Promise<number | null> =>
  new Promise((resolve) => {
    const sent = request({ host: "127.0.0.1", port, method: "POST", path, headers, agent, timeout: PATIENCE_MS });
    sent.on("response", (response) => {
      resolve(response.statusCode ?? null);
      response.resume();
      response.on("error", () => undefined);
    });
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => resolve(null));
    sent.setHeader("content-length", body.length);
    sent.end(body);
  });

const sendRaw = (port: number, bytes: Buffer): Promise<number | null> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    let answer = "";
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? NaN) || null));
  });
