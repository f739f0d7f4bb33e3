import { randomBytes } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { databaseUrl, startDatabase } from "../integration-tests/setup/database";
import { createDatabase } from "../integration-tests/setup/database/create-database";
import { freePort } from "../integration-tests/setup/database/free-port";
import { type AdminSession, signIn } from "../integration-tests/setup/store/admin-session";
import { medusa, startStore } from "../integration-tests/setup/store/store-process";
import { type Simulator, startSimulator } from "../src/simulator";
import { ADMIN } from "./admin";
import type { Say } from "./say";

/** Everything that the demo runs on. */
export interface Demo {
  simulator: Simulator;
  storeUrl: string;
  admin: AdminSession;
  logFile: string;
  stop(): Promise<void>;
}

const APP = { key: "6demo0app0key", secret: randomBytes(20).toString("hex"), service_id: "7300000000000000001" };

/** Starts the database, the simulator and the store, in that order, each in its own process or port. */
export async function startDemo(say: Say): Promise<Demo> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const server = await startDatabase({ progress: say });
    undo.push(() => server.stop());
    const name = `tiktok_shop_demo_${Date.now()}`;
    undo.push(await createDatabase(server, name));

    const port = await portNear(9000);
    const storeUrl = `http://localhost:${port}`;
    const callback = `${storeUrl}/hooks/tiktok-shop/oauth/callback`;
    const webhook_url = `${storeUrl}/hooks/tiktok-shop`;
    const simulator = await startSimulator({
      port: await portNear(9100),
      apps: [{ ...APP, redirect_url: callback, webhook_url }],
      scenario: "demo",
    });
    undo.push(() => simulator.stop());
    say(`The simulated TikTok Shop answers at ${simulator.url}.`);

    const logFile = path.join(os.tmpdir(), `${name}.log`);
    const settings = {
      databaseUrl: databaseUrl(server, name),
      simulatorUrl: simulator.url,
      logFile,
      env: {
        TIKTOK_SHOP_APP_KEY: APP.key,
        TIKTOK_SHOP_APP_SECRET: APP.secret,
        TIKTOK_SHOP_SERVICE_ID: APP.service_id,
        TIKTOK_SHOP_VAULT_KEYS: randomBytes(32).toString("base64"),
        LOG_LEVEL: "info",
      },
    };
    say("Creating the store's tables (about 15 seconds) …");
    await medusa(["db:migrate"], settings);
    say("Filling the store with a small catalogue (about 8 seconds) …");
    await medusa(["exec", path.join(__dirname, "seed.ts")], settings);
    say("Starting the store with its admin (about 15 seconds) …");
    const store = await startStore({ ...settings, port, admin: true });
    undo.push(() => store.stop());
    say(`The store answers at ${storeUrl}.`);
    return { simulator, storeUrl, logFile, admin: await signIn(storeUrl, ADMIN.email, ADMIN.password), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The usual port when it is free, so that addresses look familiar; any other where it is not. */
async function portNear(usual: number): Promise<number> {
  return (await isFree(usual)) ? usual : freePort();
}

async function isFree(port: number): Promise<boolean> {
  const { createServer } = await import("node:net");
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, "localhost", () => server.close(() => resolve(true)));
  });
}
