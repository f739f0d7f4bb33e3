import path from "node:path";
import { randomBytes } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clearInstances, configLoaderOverride, startApp } from "@medusajs/test-utils";
import { type DatabaseAddress, databaseUrl } from "../../setup/database";
import { createDatabase } from "../../setup/database/create-database";
import { migratedTemplate } from "../../setup/store/migrated-template";

const ROOT = path.resolve(__dirname, "..", "..", "..");

/** The store of this repository, in this process. */
export interface BootedStore {
  container: MedusaContainer;
  databaseUrl: string;
  /** Ends it and removes its database. */
  stop(): Promise<void>;
}

/**
 * Boots the store on a database of its own, at the port of the environment. Medusa's own test runner, whose parts these
 * are, migrates and boots twice for every file and copies the whole database for every test.
 */
export async function bootStore(server: DatabaseAddress): Promise<BootedStore> {
  const name = `tiktok_shop_${randomBytes(5).toString("hex")}`;
  const drop = await createDatabase(server, name, await migratedTemplate(server));
  const url = databaseUrl(server, name);
  try {
    await configLoaderOverride(ROOT, { clientUrl: url });
    const { container, shutdown } = await startApp({ cwd: ROOT });
    return {
      container,
      databaseUrl: url,
      stop: async () => {
        await shutdown();
        await clearInstances();
        await container.dispose();
        await drop();
      },
    };
  } catch (error) {
    await drop();
    throw error;
  }
}
