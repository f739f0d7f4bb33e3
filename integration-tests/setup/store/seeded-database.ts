import { randomBytes } from "node:crypto";
import path from "node:path";
import { type DatabaseAddress, databaseUrl } from "../database";
import { createDatabase, dropDatabase } from "../database/create-database";
import { queries, type Queries } from "../database/queries";
import { migratedTemplate } from "./migrated-template";
import { medusa } from "./store-process";

/** A database of its own with Medusa's and the plugin's tables and a small catalogue. */
export interface SeededDatabase extends Queries {
  url: string;
  /** Ends whoever is still connected, and removes it. */
  drop(): Promise<void>;
}

/** Migrating and seeding take half a minute: it is done once a server and process, and copied from then on. */
const templates = new Map<string, Promise<string>>();

export async function seededDatabase(server: DatabaseAddress): Promise<SeededDatabase> {
  const template = templates.get(server.url) ?? makeTemplate(server);
  templates.set(server.url, template);
  const name = newName();
  const drop = await createDatabase(server, name, await template);
  const url = databaseUrl(server, name);
  const connection = await queries(url);
  return {
    url,
    ...connection,
    drop: async () => {
      await connection.close();
      await drop();
    },
  };
}

/** Removes what {@link seededDatabase} copies from: for whoever is the last to ask on a server. */
export async function dropTemplate(server: DatabaseAddress): Promise<void> {
  const template = templates.get(server.url);
  templates.delete(server.url);
  if (template) await dropDatabase(server, await template);
}

async function makeTemplate(server: DatabaseAddress): Promise<string> {
  const name = newName();
  await createDatabase(server, name, await migratedTemplate(server));
  await medusa(["exec", path.join(__dirname, "seed-deep-stock.ts")], { databaseUrl: databaseUrl(server, name) });
  return name;
}

const newName = () => `tiktok_shop_${randomBytes(5).toString("hex")}`;
