import { ADMIN } from "./admin";
import { compare, isEqual } from "./compare";
import { tellStory } from "./story";
import { speaker } from "./say";
import { startDemo } from "./start";

/** `npm run demo`: the whole main job on this machine. With `--exit` it ends; with `--json` its last line is the result. */
async function main(): Promise<number> {
  const flags = new Set(process.argv.slice(2));
  const unknown = [...flags].filter((flag) => !["--exit", "--json"].includes(flag));
  if (unknown.length > 0) {
    process.stderr.write(`Unknown: ${unknown.join(" ")}. The demo takes --exit and --json.\n`);
    return 2;
  }
  const say = speaker();
  const demo = await startDemo(say);
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  try {
    const told = await Promise.race([tellStory(demo, say), interrupted.then(() => null)]);
    if (told === null) return 130;
    const result = await compare(demo, told);
    if (!flags.has("--exit")) {
      say(`Admin      ${demo.storeUrl}/app     sign in as ${ADMIN.email} with ${ADMIN.password}`);
      say(`TikTok     ${demo.simulator.url}         place orders, end their hold, deliver them`);
      say(`Store log  ${demo.logFile}`);
      say("Everything stays up until you press Ctrl-C.");
    }
    if (flags.has("--json")) process.stdout.write(`${JSON.stringify(result)}\n`);
    if (!flags.has("--exit")) await interrupted;
    return isEqual(result) ? 0 : 1;
  } finally {
    say("Stopping …");
    await demo.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`The demo failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
