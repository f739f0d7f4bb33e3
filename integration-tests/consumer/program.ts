import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** Only what any shell has: the test runner's own variables would tell Medusa that it is under test. */
function plainEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "USER", "TMPDIR", "LANG", "SHELL"].map((name) => [name, process.env[name]] as const);
  const npm = Object.entries(process.env).filter(([name]) =>
    /^npm_config_(registry|cache|proxy|https_proxy|cafile)$/i.test(name),
  );
  const proxies = Object.entries(process.env).filter(([name]) =>
    /^(https?|no)_proxy$|^NODE_EXTRA_CA_CERTS$/i.test(name),
  );
  return {
    ...Object.fromEntries([...kept, ...npm, ...proxies]),
    CI: "true",
    MEDUSA_DISABLE_TELEMETRY: "true",
    ...more,
  };
}

/** A program that runs beside the test. */
export class Program {
  private readonly child: ChildProcess;
  private output = "";
  private answer = "";
  private ended = false;

  constructor(command: string, args: string[], cwd: string, environment: Record<string, string> = {}) {
    this.child = spawn(command, args, { cwd, env: plainEnvironment(environment), stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.child.stdout?.on("data", (chunk: Buffer) => (this.answer += chunk.toString()));
    this.child.on("error", (error) => (this.output += `${error.message}\n`));
    this.child.on("close", () => (this.ended = true));
  }

  /** Everything that it printed so far. */
  printed(): string {
    return this.output;
  }

  /** The same without what it said on stderr. */
  printedOnStdout(): string {
    return this.answer;
  }

  /** Gives its exit code once it has ended by itself. */
  async end(): Promise<number | null> {
    if (!this.ended) await once(this.child, "close");
    return this.child.exitCode;
  }

  /** Waits until the URL answers 200; throws with the program's output when that takes longer than a minute. */
  async answers(url: string): Promise<void> {
    for (const start = Date.now(); Date.now() - start < 60_000 && !this.ended; await sleep(200)) {
      const answer = await fetch(url).catch(() => null);
      if (answer?.status === 200) return;
    }
    throw new Error(`${url} does not answer. The program printed:\n${this.output}`);
  }

  async stop(): Promise<void> {
    if (this.ended) return;
    this.child.kill("SIGTERM");
    const patience = setTimeout(() => this.child.kill("SIGKILL"), 10_000);
    await this.end();
    clearTimeout(patience);
  }
}

/** Runs a program to its end and gives what it printed on stdout; throws with all it printed when it fails. */
export async function run(
  command: string,
  args: string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<string> {
  const program = new Program(command, args, cwd, environment);
  const code = await program.end();
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${program.printed()}`);
  return program.printedOnStdout();
}
