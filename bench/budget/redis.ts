import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";

export interface RunningRedis {
  url: string;
  stop(): Promise<void>;
}

/** The Redis of REDIS_URL, or a new one on a free port of this machine that keeps nothing. */
export async function startRedis(): Promise<RunningRedis> {
  const given = process.env.REDIS_URL;
  if (given) return { url: given, stop: async () => undefined };

  const port = await freePort();
  const server = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    {
      stdio: "ignore",
    },
  );
  const gone = new Promise<never>((_, reject) => {
    server.once("error", () =>
      reject(
        new Error("There is no redis-server here. Install one (apt install redis-server), or name one in REDIS_URL."),
      ),
    );
    server.once("exit", (code) => reject(new Error(`redis-server ended at once, with code ${code}.`)));
  });
  const url = `redis://127.0.0.1:${port}`;
  await Promise.race([gone, answers(url)]);
  gone.catch(() => undefined);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await ended;
    },
  };
}

async function answers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 100, maxRetriesPerRequest: null });
  redis.on("error", () => undefined);
  await redis.ping();
  redis.disconnect();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
