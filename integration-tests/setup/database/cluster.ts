import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { local } from "./address";
import type { PostgresBinaries } from "./binaries";
import { freePort } from "./free-port";
import type { RunningDatabase } from "./index";
import { unprivilegedUser } from "./unprivileged-user";
import { workFolder } from "./work-folder";

const USER = "postgres";
/** Another process may take the free port between finding and using it. */
const TRIES = 3;

/** Starts a new, empty server. Throws with the server's own log when it does not come up. */
export async function startCluster(
  binaries: PostgresBinaries,
  { durable }: { durable: boolean },
): Promise<RunningDatabase> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(binaries, durable);
    } catch (error) {
      if (attempt === TRIES || !/Address already in use/.test(String(error))) throw error;
    }
  }
}

async function start(binaries: PostgresBinaries, durable: boolean): Promise<RunningDatabase> {
  const port = await freePort();
  const password = randomBytes(16).toString("hex");
  const order = {
    root: binaries.root,
    copy: binaries.copy,
    folder: workFolder(),
    owner: unprivilegedUser(),
    user: USER,
    settings: { port: String(port), ...SETTINGS, ...(durable ? {} : CARELESS) },
  };
  const keeper = spawn(process.execPath, [path.join(__dirname, "keeper.mjs"), JSON.stringify(order)], {
    // Out of the terminal's reach: Ctrl-C must not end the server under a store that is shutting down.
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "", PGPASSWORD: password },
  });

  let log = "";
  const ended = once(keeper, "exit");
  keeper.stderr.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-8_000)));
  const ready = await Promise.race([once(keeper.stdout, "data").then(() => true), ended.then(() => false)]);
  if (!ready) throw new Error(`Postgres did not start:\n${log}`);

  for (const handle of [keeper, keeper.stdin, keeper.stdout, keeper.stderr]) {
    if ("unref" in handle && typeof handle.unref === "function") handle.unref();
  }
  return {
    ...local(port, USER, password),
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

const SETTINGS = {
  listen_addresses: "localhost",
  unix_socket_directories: "",
  max_connections: "200",
  timezone: "UTC",
  log_min_messages: "log",
  log_checkpoints: "off",
};

/** The tests ask what the program does when it dies, not what the disk does. */
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
