#!/usr/bin/env node
import { HELP, readArguments } from "./bin-arguments";
import { startSimulator } from "./start-simulator";

async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    console.error(`${read.problem}\n\n${HELP}`);
    process.exitCode = 2;
    return;
  }
  if (read.help) {
    console.log(HELP);
    return;
  }
  const { app, port, host } = read;
  const simulator = await startSimulator({ port, host, apps: [app], scenario: "demo" });
  const options = {
    apps: [{ key: app.key, secret: app.secret, service_id: app.service_id }],
    hosts: { api: simulator.url, auth: simulator.url, consent: simulator.url },
  };
  console.log(`TikTok Shop simulator: ${simulator.url}

Put this into the options of the plugin in medusa-config.ts:

${JSON.stringify(options, null, 2)}

Sellers return to ${app.redirect_url}
Webhooks go to    ${app.webhook_url ?? "the addresses that the store registers"}
Ctrl-C stops it; its state is in memory.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void simulator.stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
