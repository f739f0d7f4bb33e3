import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";

const TABLE = "tiktok_alert";

export interface Alert {
  key: string;
  severity: "warning" | "critical";
  message: string;
  seller_id?: string | null;
  shop_id?: string | null;
}

export interface OpenAlert extends Required<Alert> {
  id: string;
  raised_at: Date;
}

/** The alerts: raised once, however often the cause is seen, until it has gone. */
export class AlertStore {
  constructor(private readonly knex: Knex) {}

  /** @returns the alert's id, and whether it is new; the sentence of an open one is renewed */
  async raise(alert: Alert): Promise<{ id: string; isNew: boolean }> {
    const result = await this.knex.raw(
      `INSERT INTO ${TABLE} AS alert (id, key, severity, message, seller_id, shop_id, raised_at)
       VALUES (?, ?, ?, ?, ?, ?, now())
       ON CONFLICT (key) WHERE resolved_at IS NULL AND deleted_at IS NULL
       DO UPDATE SET severity = excluded.severity, message = excluded.message, updated_at = now()
       RETURNING id, (xmax = 0) AS is_new`,
      [newId("ttalr"), alert.key, alert.severity, alert.message, alert.seller_id ?? null, alert.shop_id ?? null],
    );
    const [row] = result.rows;
    return { id: row.id, isNew: row.is_new };
  }

  /** The cause has gone. @param keys those that are not open are fine */
  async resolve(...keys: string[]): Promise<void> {
    await this.knex(TABLE)
      .whereIn("key", keys)
      .where({ resolved_at: null })
      .update({ resolved_at: this.knex.fn.now(), updated_at: this.knex.fn.now() });
  }

  /** Whatever was raised about a shop, or about a seller as a whole, has gone with it. */
  async resolveAbout(subject: { seller_id: string } | { shop_id: string }): Promise<void> {
    await this.knex(TABLE)
      .where({ ...subject, resolved_at: null })
      .update({ resolved_at: this.knex.fn.now(), updated_at: this.knex.fn.now() });
  }

  /** What is open, the latest first. */
  async open(): Promise<OpenAlert[]> {
    return this.knex<OpenAlert>(TABLE)
      .where({ resolved_at: null, deleted_at: null } as never)
      .orderBy("raised_at", "desc")
      .select("id", "key", "severity", "message", "seller_id", "shop_id", "raised_at");
  }
}
