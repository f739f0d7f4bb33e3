import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { BARE_STORE } from "./bare-store";

const CLI = path.resolve(__dirname, "../../node_modules/@medusajs/cli/cli.js");
/** What Medusa says once it takes requests. */
const READY = "Server is ready";

/**
 * Starts the bare store in production mode and ends it again.
 *
 * @param webhookStatus what an unsigned webhook has to be answered with, so that it is known which store was started
 * @returns milliseconds until it says that it is ready
 */
export async function bootTime(port: number, env: Record<string, string>, webhookStatus: number): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [CLI, "start", "--port", String(port)], {
    cwd: BARE_STORE,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      MEDUSA_DISABLE_TELEMETRY: "true",
      LOG_LEVEL: "info",
      ...env,
    },
  });
  const ended = once(child, "exit");
  let output = "";
  const ready = new Promise<number>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(READY)) resolve(performance.now() - begun);
      });
    }
  });
  const time = await Promise.race([ready, ended.then(() => null)]);
  const hook = `http://localhost:${port}/hooks/tiktok-shop`;
  const answer = time === null ? null : await fetch(hook, { method: "POST" });
  child.kill("SIGKILL");
  await ended;
  if (time === null) throw new Error(`The store did not start:\n${output.slice(-4_000)}`);
  if (answer?.status !== webhookStatus) throw new Error(`The store answered a webhook with ${answer?.status}.`);
  return time;
}
