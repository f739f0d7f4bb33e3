import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

const TABLE = "tiktok_alert";

export interface Alert {
  key: string;
  severity: "warning" | "critical";
  message: string;
  seller_id?: string | null;
  shop_id?: string | null;
}

/** The alerts: raised once, however often the cause is seen, until it has gone. */
export class AlertStore {
  constructor(private readonly knex: Knex) {}

  /** @returns whether it is new; the sentence of an open one is renewed */
  async raise(alert: Alert): Promise<boolean> {
    const result = await this.knex.raw(
      `INSERT INTO ${TABLE} AS alert (id, key, severity, message, seller_id, shop_id, raised_at)
       VALUES (?, ?, ?, ?, ?, ?, now())
       ON CONFLICT (key) WHERE resolved_at IS NULL AND deleted_at IS NULL
       DO UPDATE SET severity = excluded.severity, message = excluded.message, updated_at = now()
       RETURNING (xmax = 0) AS is_new`,
      [
        generateEntityId(undefined, "ttalr"),
        alert.key,
        alert.severity,
        alert.message,
        alert.seller_id ?? null,
        alert.shop_id ?? null,
      ],
    );
    return result.rows[0]?.is_new === true;
  }

  async resolve(key: string): Promise<void> {
    await this.knex(TABLE).where({ key, resolved_at: null }).update({ resolved_at: this.knex.fn.now() });
  }
}
