import type { SimulatedApp } from "../../../src/simulator";
import { freePort } from "../../setup/database/free-port";

/** Where everything of one spec file listens, and the app that both sides know. */
export interface Addresses {
  storeUrl: string;
  simulatorPort: number;
  app: SimulatedApp & { webhook_url: string };
}

const APP = {
  key: "6test0app0key",
  secret: "test0app0secret0of0forty0characters00000",
  service_id: "7300000000000000001",
};

/** So many a minute that no test waits for its turn. */
const CALLS_PER_MINUTE = "100000";

/**
 * Chooses the ports of a spec file and shows them to `medusa-config.ts` through the environment, where Medusa's runner
 * looks for its port too. To be called before the runner starts; jest gives each spec file an environment of its own.
 */
export async function chooseAddresses(): Promise<Addresses> {
  const [storePort, simulatorPort] = [await freePort(), await freePort()];
  const storeUrl = `http://localhost:${storePort}`;
  Object.assign(process.env, {
    PORT: String(storePort),
    TIKTOK_SHOP_PUBLIC_URL: storeUrl,
    TIKTOK_SHOP_SIMULATOR_URL: `http://localhost:${simulatorPort}`,
    TIKTOK_SHOP_APP_KEY: APP.key,
    TIKTOK_SHOP_APP_SECRET: APP.secret,
    TIKTOK_SHOP_SERVICE_ID: APP.service_id,
    TIKTOK_SHOP_CALLS_PER_MINUTE: CALLS_PER_MINUTE,
  });
  const app = {
    ...APP,
    redirect_url: `${storeUrl}/hooks/tiktok-shop/oauth/callback`,
    webhook_url: `${storeUrl}/hooks/tiktok-shop`,
  };
  return { storeUrl, simulatorPort, app };
}
