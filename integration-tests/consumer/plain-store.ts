import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@medusajs/framework/pg";
import { databaseUrl, type DatabaseAddress } from "../setup/database";
import { Program, run } from "./program";

const repository = path.resolve(__dirname, "../..");

/** A merchant's store in a folder and a database of its own, with nothing but Medusa and the packed plugin. */
export class PlainStore {
  private server: Program | null = null;
  private readonly environment: Record<string, string>;

  private constructor(
    readonly folder: string,
    private readonly databases: DatabaseAddress,
    private readonly name: string,
  ) {
    this.environment = {
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl(databases, name),
      JWT_SECRET: randomBytes(16).toString("hex"),
      COOKIE_SECRET: randomBytes(16).toString("hex"),
      TIKTOK_SHOP_VAULT_KEY: randomBytes(32).toString("base64"),
    };
  }

  static async create(databases: DatabaseAddress): Promise<PlainStore> {
    const folder = await mkdtemp(path.join(tmpdir(), "plain-store-"));
    await cp(path.join(__dirname, "store"), folder, { recursive: true });
    const store = new PlainStore(folder, databases, `plain_store_${randomBytes(4).toString("hex")}`);
    await store.onServer(`create database ${store.name}`);
    return store;
  }

  /** Packs the built plugin as npm would publish it, and installs that. */
  async install(): Promise<void> {
    const packed = await run("npm", ["pack", "--json", "--pack-destination", this.folder], repository);
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    await run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", `./${filename}`], this.folder);
  }

  async medusa(...args: string[]): Promise<string> {
    return this.program("medusa", ...args);
  }

  /** Runs a program that a package brought, or one of the machine's. */
  async program(...command: string[]): Promise<string> {
    return run("npx", ["--no-install", ...command], this.folder, this.environment);
  }

  /** Starts what `medusa build` made, as a production server does. Gives its address. */
  async start(port: number): Promise<string> {
    const built = path.join(this.folder, ".medusa", "server");
    const medusa = path.join(this.folder, "node_modules", "@medusajs", "cli", "cli.js");
    this.server = new Program(process.execPath, [medusa, "start", "--port", String(port)], built, this.environment);
    const address = `http://localhost:${port}`;
    await this.server.answers(`${address}/health`);
    return address;
  }

  /** What a query of the store's database gives. */
  async rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return query(databaseUrl(this.databases, this.name), sql, values);
  }

  async remove(): Promise<void> {
    await this.server?.stop();
    await this.onServer(`drop database if exists ${this.name} with (force)`);
    await rm(this.folder, { recursive: true, force: true });
  }

  private async onServer(sql: string): Promise<void> {
    await query(this.databases.url, sql, []);
  }
}

async function query(url: string, sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
