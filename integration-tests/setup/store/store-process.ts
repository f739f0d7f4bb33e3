import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..", "..", "..");
const CLI = path.join(ROOT, "node_modules", "@medusajs", "cli", "cli.js");
const READY_WITHIN_MS = 180_000;

export interface StoreOptions {
  /** A database of its own, migrated. */
  databaseUrl: string;
  port: number;
  /** Where the simulator listens: TikTok's hosts for this store. */
  simulatorUrl?: string;
  /** Serve the admin too. It takes a gigabyte and some seconds more. */
  admin?: boolean;
  /** Where the store's output goes; nowhere when left out. */
  logFile?: string;
  /** The folder of another store than this repository's. */
  folder?: string;
  env?: Record<string, string>;
}

/** A store in a process of its own, which a test may kill. */
export interface StoreProcess {
  url: string;
  pid: number;
  /** Ends it as an operator would, and waits until it has ended. */
  stop(): Promise<void>;
  /** SIGKILL: no handler runs. */
  kill(): Promise<void>;
}

/** Starts this repository's store and resolves when it answers. Rejects with the end of its output when it does not. */
export async function startStore(options: StoreOptions): Promise<StoreProcess> {
  const url = `http://localhost:${options.port}`;
  const { child, tail } = run(["start", "--port", String(options.port)], options);
  const ended = once(child, "exit");
  const signal = async (name: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(name);
    await ended;
  };
  const ready = await Promise.race([answers(`${url}/health`), ended.then(() => false)]);
  if (!ready) {
    await signal("SIGKILL");
    throw new Error(`The store did not start:\n${tail()}`);
  }
  return { url, pid: child.pid ?? 0, stop: () => signal("SIGTERM"), kill: () => signal("SIGKILL") };
}

/** Runs one command of the Medusa CLI on this repository to its end. Rejects with its output when it fails. */
export async function medusa(args: string[], options: Omit<StoreOptions, "port">): Promise<void> {
  const { child, tail } = run(args, options);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`medusa ${args.join(" ")} failed:\n${tail()}`);
}

function run(args: string[], options: Partial<StoreOptions>): { child: ChildProcess; tail: () => string } {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.folder ?? ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // The CLI of `start` serves the admin from its source in development, and from a build otherwise.
      NODE_ENV: "development",
      NODE_OPTIONS: "",
      MEDUSA_DISABLE_TELEMETRY: "true",
      MEDUSA_ADMIN_DISABLE: options.admin ? "false" : "true",
      ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
      ...(options.simulatorUrl && { TIKTOK_SHOP_SIMULATOR_URL: options.simulatorUrl }),
      ...(options.port && { TIKTOK_SHOP_PUBLIC_URL: `http://localhost:${options.port}` }),
      ...options.env,
    },
  });
  // A store must not outlive a test or a figure that ends by an error.
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  let output = "";
  const log = options.logFile ? createWriteStream(options.logFile, { flags: "a" }) : null;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
      log?.write(chunk);
    });
  }
  return { child, tail: () => output };
}

async function answers(url: string): Promise<true> {
  const started = Date.now();
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return true;
    if (Date.now() - started > READY_WITHIN_MS) throw new Error(`${url} did not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
