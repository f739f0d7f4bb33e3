import { randomBytes } from "node:crypto";
import { type ShopState, type Simulator, startSimulator } from "../../../src/simulator";
import type { DatabaseAddress } from "../database";
import { freePort } from "../database/free-port";
import { until } from "../until";
import { type AdminSession, signIn } from "./admin-session";
import { connectSeller } from "./connect-shop";
import { listDeepStock } from "./deep-stock";
import { type SeededDatabase, seededDatabase } from "./seeded-database";
import { medusa, type StoreProcess, startStore } from "./store-process";
import { TEST_ADMIN } from "./test-admin";

/** A store that is connected to one simulated shop, served by any number of processes on one database. */
export interface ConnectedStore {
  database: SeededDatabase;
  simulator: Simulator;
  shop: ShopState;
  app: { key: string; secret: string };
  /** Where each process listens; the address stays when the process is killed and started again. */
  urls: string[];
  start(index: number): Promise<StoreProcess>;
  /** The process that was started last at this place. */
  process(index: number): StoreProcess;
  /** Runs a script of `medusa exec` in one more process of the store, to its end. */
  exec(script: string, env?: Record<string, string>): Promise<void>;
  /** Signs in at one of the processes. */
  admin(index: number): Promise<AdminSession>;
  stop(): Promise<void>;
}

export interface ConnectedStoreOptions {
  processes?: number;
  env?: Record<string, string>;
  logFile?: string;
}

/** Starts all of it, connects the shop as a person would, and resolves when its listings are linked. */
export async function startConnectedStore(
  server: DatabaseAddress,
  { processes = 1, env = {}, logFile }: ConnectedStoreOptions = {},
): Promise<ConnectedStore> {
  const running = new Map<number, StoreProcess>();
  const undo: (() => Promise<void>)[] = [
    async () => void (await Promise.all([...running.values()].map((store) => store.kill()))),
  ];
  const stop = async () => {
    for (const step of undo.splice(0)) await step();
  };
  try {
    const database = await seededDatabase(server);
    undo.push(() => database.drop());
    const ports: number[] = [];
    while (ports.length < processes) ports.push(await freePort());
    const urls = ports.map((port) => `http://localhost:${port}`);
    const key = "6fault0app0key";
    const app = { key, secret: randomBytes(20).toString("hex"), service_id: "7300000000000000002" };
    const simulator = await startSimulator({
      apps: [
        {
          ...app,
          redirect_url: `${urls[0]}/hooks/tiktok-shop/oauth/callback`,
          webhook_url: `${urls[0]}/hooks/tiktok-shop`,
        },
      ],
    });
    undo.push(() => simulator.stop());
    const { seller, shop } = listDeepStock(simulator.control);
    const settings = {
      databaseUrl: database.url,
      simulatorUrl: simulator.url,
      logFile,
      env: {
        TIKTOK_SHOP_APP_KEY: app.key,
        TIKTOK_SHOP_APP_SECRET: app.secret,
        TIKTOK_SHOP_SERVICE_ID: app.service_id,
        TIKTOK_SHOP_PUBLIC_URL: urls[0] ?? "",
        LOG_LEVEL: "error",
        ...env,
      },
    };
    const exec = (script: string, more: Record<string, string> = {}) =>
      medusa(["exec", script], { ...settings, env: { ...settings.env, ...more } });
    const start = async (index: number) => {
      const store = await startStore({ ...settings, port: ports[index] ?? 0 });
      running.set(index, store);
      return store;
    };
    const process = (index: number) => {
      const store = running.get(index);
      if (!store) throw new Error(`There is no process ${index}.`);
      return store;
    };
    const admin = (index: number) => signIn(urls[index] ?? "", TEST_ADMIN.email, TEST_ADMIN.password);
    for (const index of ports.keys()) await start(index);
    const end = await connectSeller(await admin(0), seller.open_id);
    if (!end.includes("connected=1")) throw new Error(`The connection ended at ${end}.`);
    const linked = async () => {
      const [count] = await database.rows<{ linked: number; open: number }>(
        `SELECT (SELECT count(*)::int FROM tiktok_sku_link WHERE variant_id IS NOT NULL) AS linked,
                (SELECT count(*)::int FROM tiktok_outbox_task WHERE state = 'open') AS open`,
      );
      return count !== undefined && count.linked > 0 && count.open === 0;
    };
    await until("the listings are linked", linked, { withinMs: 180_000 });
    return { database, simulator, shop, app, urls, start, process, exec, admin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
