import type { Redis } from "ioredis";

/** What the limiter asks of Redis. Rejects at once when Redis is not there; nothing is queued. */
export interface RedisConnection {
  /** Runs a script on keys and arguments. */
  run(name: RedisScript, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>;
  setExpiring(key: string, value: string, milliseconds: number): Promise<void>;
  /** The values of keys that still exist. */
  read(keys: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

export type RedisScript = "takeTurn" | "slowDown" | "listProcesses";

/** A limiter that waits longer for Redis than this goes on without it. A busy process may take a second to read an answer. */
const COMMAND_MS = 2000;
const CONNECT_MS = 2000;
const LONGEST_RECONNECT_MS = 5000;

type Scripted = Redis & Record<RedisScript, (keys: number, ...args: (string | number)[]) => Promise<unknown>>;

/**
 * Connects to Redis, and again whenever the connection breaks. ioredis is loaded here, so only by stores that use it. The
 * connection alone keeps no process alive. Errors never carry the address, whose password they would show.
 */
export function createRedisConnection(url: string, scripts: Readonly<Record<RedisScript, string>>): RedisConnection {
  let redis: Promise<Scripted> | null = null;
  const connected = () => (redis ??= connect(url, scripts));
  const ready = async () => {
    const connection = await connected();
    if (connection.status !== "ready") {
      throw new Error("Redis is not connected");
    }
    return connection;
  };
  return {
    run: async (name, keys, args) => (await ready())[name](keys.length, ...keys, ...args),
    setExpiring: async (key, value, milliseconds) => {
      await (await ready()).set(key, value, "PX", milliseconds);
    },
    read: async (keys) => {
      const values = keys.length === 0 ? [] : await (await ready()).mget(...keys);
      return values.filter((value) => value !== null);
    },
    close: async () => {
      (await redis)?.disconnect();
    },
  };
}

async function connect(url: string, scripts: Readonly<Record<RedisScript, string>>): Promise<Scripted> {
  const { Redis: Client } = await import("ioredis");
  const redis = new Client(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_MS,
    connectTimeout: CONNECT_MS,
    retryStrategy: (times) => Math.min(times * 200, LONGEST_RECONNECT_MS),
  });
  // Whoever runs a command hears of the failure; without a listener ioredis would print it.
  redis.on("error", () => undefined);
  redis.on("connect", () => redis.stream.unref?.());
  for (const [name, lua] of Object.entries(scripts)) {
    redis.defineCommand(name, { lua });
  }
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, CONNECT_MS);
    const settled = () => {
      clearTimeout(timer);
      resolve();
    };
    redis.connect().then(settled, settled);
  });
  return redis as Scripted;
}
