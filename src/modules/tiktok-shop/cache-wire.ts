import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

/** The channel that the triggers on the shops and sellers name too. */
const CHANNEL = "tiktok_shop_cache";

/** Everybody's shops have changed. */
const EVERY_SHOP = "*";
const BEAT = "beat:";

/** A beat is sent this often and has to come back; a connection that only looks alive is found out so. */
const BEAT_EVERY_MS = 5_000;
const TRUSTED_FOR_MS = 10_500;

/** The first try to connect again comes at once; each that fails doubles the time to the next. */
const RECONNECT_MS = { first: 50, most: 10_000 };

/** What a raw connection of Postgres's driver is used for. */
interface Connection {
  on(event: "notification", heard: (message: { payload?: string }) => void): void;
  on(event: "end" | "error", ended: () => void): void;
  query(sql: string): Promise<unknown>;
  end(): Promise<void>;
  unref?(): void;
}

export interface CacheWire {
  /** Begins to listen, if it is not so already. */
  listen(): void;
  /** Whether changes in other processes are heard at present. */
  hears(): boolean;
  announce(shopId: string): Promise<void>;
  /** @param changed gets the shop that changed, null for all */
  onChange(changed: (shopId: string | null) => void): void;
  stop(): Promise<void>;
}

/**
 * Tells all processes of a store what changed, by Postgres's LISTEN and NOTIFY, on a connection of its own. It proves
 * itself by hearing its own beats, which go out through the pool: behind a pooler that hands out sessions by the
 * transaction, or after a network that went away silently, it counts as deaf.
 */
export class PostgresWire implements CacheWire {
  private readonly self = generateEntityId();
  private connection: Connection | null = null;
  private running = false;
  private heardAt = 0;
  private reconnectMs = RECONNECT_MS.first;
  private timer: NodeJS.Timeout | null = null;
  private changed: (shopId: string | null) => void = () => undefined;

  constructor(private readonly knex: Knex) {}

  onChange(changed: (shopId: string | null) => void): void {
    this.changed = changed;
  }

  listen(): void {
    if (this.running) return;
    this.running = true;
    void this.connect();
  }

  hears(): boolean {
    return Date.now() - this.heardAt < TRUSTED_FOR_MS;
  }

  async announce(shopId: string): Promise<void> {
    await this.knex.raw("SELECT pg_notify(?, ?)", [CHANNEL, shopId]);
  }

  async stop(): Promise<void> {
    this.running = false;
    this.heardAt = 0;
    if (this.timer) clearTimeout(this.timer);
    const { connection } = this;
    this.connection = null;
    await connection?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    try {
      const connection = (await this.knex.client.acquireRawConnection()) as Connection;
      const lost = () => this.lost(connection);
      connection.on("error", lost);
      connection.on("end", lost);
      connection.on("notification", ({ payload }) => this.heard(payload ?? ""));
      connection.unref?.();
      if (!this.running) return await connection.end();
      this.connection = connection;
      await connection.query(`LISTEN ${CHANNEL}`);
      this.reconnectMs = RECONNECT_MS.first;
      await this.beat();
    } catch {
      this.connectAgain();
    }
  }

  private connectAgain(): void {
    this.again(this.reconnectMs, () => this.connect());
    this.reconnectMs = Math.min(this.reconnectMs * 2, RECONNECT_MS.most);
  }

  private async beat(): Promise<void> {
    try {
      await this.announce(`${BEAT}${this.self}`);
    } catch {
      // The pool is down: the beats that do not come back say so.
    }
    if (!this.hears() && this.heardAt > 0) return this.reconnect();
    this.again(BEAT_EVERY_MS, () => this.beat());
  }

  /** Beats no longer come back: whatever this connection is, it is of no use. */
  private reconnect(): void {
    const { connection } = this;
    this.connection = null;
    this.heardAt = 0;
    connection?.end().catch(() => undefined);
    this.connectAgain();
  }

  private heard(payload: string): void {
    if (payload === `${BEAT}${this.self}`) {
      // What happened while nothing was heard is not known.
      if (!this.hears()) this.changed(null);
      this.heardAt = Date.now();
    } else if (!payload.startsWith(BEAT)) {
      this.changed(payload === EVERY_SHOP ? null : payload);
    }
  }

  private lost(connection: Connection): void {
    if (connection !== this.connection) return;
    this.connection = null;
    this.heardAt = 0;
    this.changed(null);
    this.connectAgain();
  }

  private again(afterMs: number, act: () => Promise<void> | void): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.running) this.timer = setTimeout(() => void act(), afterMs).unref();
  }
}
