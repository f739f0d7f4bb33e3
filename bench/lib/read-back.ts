import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseAddress } from "../../integration-tests/setup/database";
import { seededDatabase } from "../../integration-tests/setup/store/seeded-database";
import { medusa } from "../../integration-tests/setup/store/store-process";
import type { OrderDraft } from "../../src/domain/order-draft";
import type { ReadOrder } from "./create-orders";

/** Takes drafts through the database of a store of their own, and tells the totals that Medusa reads back. */
export async function readBack(server: DatabaseAddress, drafts: OrderDraft[]): Promise<ReadOrder[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "tiktok-shop-orders-"));
  const database = await seededDatabase(server);
  const files = { R7_DRAFTS: path.join(folder, "drafts.json"), R7_READ: path.join(folder, "read.json") };
  try {
    await writeFile(files.R7_DRAFTS, JSON.stringify(drafts));
    await medusa(["exec", path.join(__dirname, "create-orders.ts")], { databaseUrl: database.url, env: files });
    return JSON.parse(await readFile(files.R7_READ, "utf8")) as ReadOrder[];
  } finally {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}
