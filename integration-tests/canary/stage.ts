import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ShopState, type Simulator, startSimulator } from "../../src/simulator";
import type { DatabaseAddress } from "../setup/database";
import { freePort } from "../setup/database/free-port";
import { type AdminSession, signIn } from "../setup/store/admin-session";
import { listDeepStock } from "../setup/store/deep-stock";
import { type SeededDatabase, seededDatabase } from "../setup/store/seeded-database";
import { startStore } from "../setup/store/store-process";
import { TEST_ADMIN } from "../setup/store/test-admin";
import { Canaries } from "./canaries";
import { type Proxy, startProxy } from "./proxy";
import { type Answer, recordAnswers } from "./record-answers";

/** A store that writes down all it says, with somebody between it and TikTok. */
export interface Stage {
  database: SeededDatabase;
  simulator: Simulator;
  seller: { open_id: string };
  shop: ShopState;
  app: { key: string; secret: string };
  storeUrl: string;
  proxy: Proxy;
  canaries: Canaries;
  admin: AdminSession;
  answers: Answer[];
  logFile: string;
  eventsFile: string;
  /** Ends the store in good order, so that everything it has to say is said. The database stays. */
  stopStore(): Promise<void>;
  stop(): Promise<void>;
}

export async function setStage(server: DatabaseAddress): Promise<Stage> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const folder = await mkdtemp(path.join(tmpdir(), "tiktok-shop-canary-"));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const [logFile, eventsFile] = [path.join(folder, "log.txt"), path.join(folder, "events.txt")];
    const database = await seededDatabase(server);
    undo.push(() => database.drop());
    const port = await freePort();
    const storeUrl = `http://localhost:${port}`;
    const app = { key: "6canary0app", secret: randomBytes(20).toString("hex"), service_id: "7300000000000000003" };
    const vaultKey = randomBytes(32).toString("base64");
    const simulator = await startSimulator({
      apps: [
        {
          ...app,
          redirect_url: `${storeUrl}/hooks/tiktok-shop/oauth/callback`,
          webhook_url: `${storeUrl}/hooks/tiktok-shop`,
        },
      ],
    });
    undo.push(() => simulator.stop());
    const { seller, shop } = listDeepStock(simulator.control);
    const canaries = new Canaries();
    canaries.add({ kind: "secret", name: "app secret", value: app.secret });
    canaries.add({ kind: "secret", name: "vault key", value: vaultKey });
    canaries.add({ kind: "secret", name: "cipher", value: shop.cipher });
    const proxy = await startProxy(simulator.url, canaries);
    undo.push(() => proxy.stop());
    const store = await startStore({
      databaseUrl: database.url,
      simulatorUrl: proxy.url,
      port,
      logFile,
      env: {
        TIKTOK_SHOP_APP_KEY: app.key,
        TIKTOK_SHOP_APP_SECRET: app.secret,
        TIKTOK_SHOP_SERVICE_ID: app.service_id,
        TIKTOK_SHOP_VAULT_KEYS: vaultKey,
        TIKTOK_SHOP_CALLS_PER_MINUTE: "100000",
        LOG_LEVEL: "debug",
        NODE_OPTIONS: `--require ${path.join(__dirname, "record-events.cjs")}`,
        CANARY_EVENTS_FILE: eventsFile,
      },
    });
    undo.push(() => store.kill());
    const { answers, stop: stopRecording } = recordAnswers(storeUrl);
    undo.push(stopRecording);
    const admin = await signIn(storeUrl, TEST_ADMIN.email, TEST_ADMIN.password);
    const stopStore = () => store.stop();
    return {
      ...{ database, simulator, seller, shop, app, storeUrl, proxy, canaries, admin, answers, logFile, eventsFile },
      ...{ stopStore, stop },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
