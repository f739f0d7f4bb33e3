import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../src/modules/tiktok-shop";
import type { Simulator } from "../../../src/simulator";
import { type AdminSession, signIn } from "../../setup/store/admin-session";
import { seedAdmin } from "../../setup/store/seed-admin";
import { type Catalogue, seedCatalogue } from "../../setup/store/seed-catalogue";
import { fromUrl } from "../../setup/database/address";
import { type Snapshot, takeSnapshot } from "../../setup/database/snapshot";
import { type Addresses, chooseAddresses } from "./app";
import { type BootedStore, bootStore } from "./boot-store";
import { quiet, send } from "./boxes";
import { type ConnectedShop, connectShop } from "./connect";
import { renewConsent } from "./renew-consent";
import { stopScheduledJobs } from "./scheduled-jobs";
import { CATALOGUE, startTiktok } from "./simulated-tiktok";
import { workflowsEnded } from "./workflows-ended";

/** The store under test and the TikTok beside it. To be read inside a test only: both are as new in each. */
export interface Store extends Addresses {
  container: MedusaContainer;
  admin: AdminSession;
  catalogue: Catalogue;
  simulator: Simulator;
  /** Runs SQL on the store's database. @returns the rows */
  sql<Row = Record<string, unknown>>(statement: string, bindings?: unknown[]): Promise<Row[]>;
}

/** A store that has the simulated shops connected. */
export interface SellingStore extends Store {
  us: ConnectedShop;
  gb: ConnectedShop;
  th: ConnectedShop;
}

/** The first spec file of a run migrates as well, and the others wait for it. */
const BOOT_MS = 300_000;

export const ADMIN = { email: "admin@example.com", password: "a-password-for-tests" };

/**
 * A suite on a real store and a real database, with a simulated TikTok Shop beside it. Before each test the database is
 * as it was after seeding, and TikTok begins anew; what is scheduled runs when a test says so, and not by itself. Rows and
 * sequences are put back: a test that alters a table alters it back.
 */
export function withStore(suite: (store: Store) => void): void {
  run((store) => {
    beforeEach(async () => {
      store.simulator = await startTiktok(store);
    });
    afterEach(() => close(store));
    suite(store);
  });
}

/**
 * As `withStore`, with the shops connected and their listings linked.
 *
 * @param environment what `medusa-config.ts` is to read besides
 */
export function withSellingStore(suite: (store: SellingStore) => void, environment: Record<string, string> = {}): void {
  Object.assign(process.env, environment);
  run((store) => {
    const selling = store as SellingStore;
    beforeAll(async () => {
      store.simulator = await startTiktok(store);
      selling.us = await connectShop(store, "US");
      selling.gb = await connectShop(store, "GB");
      selling.th = await connectShop(store, "TH");
      // What connecting asked for is done, so that no test finds it due while TikTok's tokens are being renewed.
      await send(store);
      await close(store);
    });
    beforeEach(async () => {
      store.simulator = await startTiktok(store);
      await renewConsent(store);
    });
    afterEach(() => close(store));
    suite(selling);
  });
}

function run(suite: (store: Store) => void): void {
  describe("", () => {
    const store = {} as Store;
    let booted: BootedStore;
    let snapshot: Snapshot | null = null;
    beforeAll(async () => {
      const addresses = await chooseAddresses();
      booted = await bootStore(fromUrl(process.env["DATABASE_URL"] ?? ""));
      const { container } = booted;
      await stopScheduledJobs();
      const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
      const catalogue = await seedCatalogue(container, CATALOGUE);
      await seedAdmin(container, ADMIN.email, ADMIN.password);
      const admin = await signIn(addresses.storeUrl, ADMIN.email, ADMIN.password);
      const sql: Store["sql"] = async (statement, bindings = []) =>
        (await knex.raw(statement, bindings as Knex.RawBinding[])).rows;
      Object.assign(store, addresses, { container, admin, catalogue, sql });
    }, BOOT_MS);
    beforeEach(async () => {
      if (snapshot) {
        await snapshot.restore();
        store.container.resolve(TIKTOK_SHOP_MODULE).cache.forget(null);
      } else {
        snapshot = await takeSnapshot(booted.databaseUrl);
      }
    });
    suite(store);
    afterEach(() => workflowsEnded(store.container));
    afterAll(async () => {
      await snapshot?.close();
      await booted.stop();
    });
  });
}

async function close(store: Store): Promise<void> {
  store.simulator.control.clearFaults();
  await quiet(store);
  // What still waits to be written would land in the next test's database.
  await store.container.resolve(TIKTOK_SHOP_MODULE).audit.flush();
  await store.simulator.stop();
}
