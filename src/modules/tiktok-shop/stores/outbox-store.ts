import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FailureDto } from "../../../types/dto";
import { newId } from "./new-id";
import { type Claim, LEASE_SECONDS, type Settlement } from "./lease";
import { ROWS_A_STATEMENT } from "./rows-a-statement";
import { Releases } from "./releases";
import { owned, settlementColumns } from "./settle";

const TABLE = "tiktok_outbox_task";

export type OutboxKind = "shipment" | "stock" | "webhooks" | "link_skus" | "cancellation";

/** Of a cancellation: what its key does not say. */
export interface CancellationRequest {
  record_id: string;
  /** TikTok's key. */
  reason: string;
  /** TikTok's ids of the lines; null for the whole order. */
  line_ids: string[] | null;
  /** The admin who wants it. */
  actor_id: string;
}

/** One thing that TikTok is to be told. Asking again for the same kind and key coalesces. */
export interface OutboxRequest {
  kind: OutboxKind;
  key: string;
  shop_id: string;
  subject?: string;
  payload?: CancellationRequest;
}

/** Changes of stock come in bursts: what changes within this time goes out as one push. */
const STOCK_COALESCES_SECONDS = 1;

export type ClaimedTask = Claim & {
  kind: OutboxKind;
  key: string;
  shop_id: string;
  subject: string | null;
  payload: CancellationRequest | null;
  version: number;
  failures: number;
};

/** The outbox: one row a (kind, key); claimed with a lease, settled under the fence of the claim and of the version. */
export class OutboxStore {
  private readonly releases: Releases;

  constructor(private readonly knex: Knex) {
    this.releases = new Releases(knex, TABLE);
  }

  /**
   * Stores or renews requests. A row that is waiting keeps its time, so that a burst is sent once and never postponed for
   * ever; a settled row is opened again.
   *
   * @param delaySeconds how long a new request waits for others to coalesce with it
   * @param db a transaction to do it in
   */
  async put(requests: OutboxRequest[], delaySeconds = 0, db: Knex = this.knex): Promise<void> {
    const unique = new Map(requests.map((request) => [`${request.kind}:${request.key}`, request]));
    const rows = [...unique.keys()].sort().flatMap((key) => unique.get(key) ?? []);
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await this.putRows(db, rows.slice(start, start + ROWS_A_STATEMENT), delaySeconds);
    }
  }

  /** Asks for the stock of these linked SKUs to be brought to TikTok. */
  async putStock(links: { id: string; shop_id: string }[], db?: Knex): Promise<void> {
    const requests = links.map(({ id, shop_id }): OutboxRequest => ({ kind: "stock", key: id, shop_id }));
    await this.put(requests, STOCK_COALESCES_SECONDS, db);
  }

  private async putRows(db: Knex, rows: OutboxRequest[], delaySeconds: number): Promise<void> {
    const values = rows.map(() => "(?, ?, ?, ?, ?, ?::jsonb, now() + make_interval(secs => ?))").join(", ");
    await db.raw(
      `INSERT INTO ${TABLE} AS task (id, kind, key, shop_id, subject, payload, run_after) VALUES ${values}
       ON CONFLICT (kind, key) WHERE deleted_at IS NULL DO UPDATE SET
         version = task.version + 1,
         state = 'open',
         failures = 0,
         payload = excluded.payload,
         run_after = CASE WHEN task.state = 'open' AND task.failures = 0 THEN task.run_after ELSE excluded.run_after END,
         updated_at = now()`,
      rows.flatMap(({ kind, key, shop_id, subject = null, payload }) => [
        newId("ttout"),
        kind,
        key,
        shop_id,
        subject,
        payload ? JSON.stringify(payload) : null,
        delaySeconds,
      ]),
    );
  }

  /** Takes up to `limit` due tasks of one kind, oldest first. */
  async claim(kind: OutboxKind, limit: number): Promise<ClaimedTask[]> {
    await this.releases.release();
    const claimed = await this.knex.raw(
      `UPDATE ${TABLE} SET claim_no = claim_no + 1, run_after = now() + make_interval(secs => ?), updated_at = now()
       WHERE id IN (
         SELECT id FROM ${TABLE} WHERE state = 'open' AND kind = ? AND run_after <= now() AND deleted_at IS NULL
         ORDER BY run_after LIMIT ? FOR UPDATE SKIP LOCKED
       ) RETURNING id, claim_no, kind, key, shop_id, subject, payload, version, failures`,
      [LEASE_SECONDS, kind, limit],
    );
    return claimed.rows;
  }

  /** A task that was asked for again while it was sent stays open and is due at once. */
  async settle(task: ClaimedTask, settlement: Settlement): Promise<boolean> {
    const columns = settlementColumns(this.knex, settlement);
    const result = settlement.outcome === "done" ? JSON.stringify(settlement.result ?? null) : undefined;
    const count = await owned(this.knex, TABLE, task)
      .where({ version: task.version })
      .update(result === undefined ? columns : { ...columns, result });
    if (count === 1) return true;
    await owned(this.knex, TABLE, task).update({ run_after: this.knex.fn.now() });
    return false;
  }

  /** How many tasks of a kind failed at their last try, whether they are tried again or given up, and the latest reason. */
  async failed(kind: OutboxKind, shopId: string): Promise<{ count: number; last_failure: FailureDto | null }> {
    const { rows } = await this.knex.raw(
      `SELECT count(*)::int AS count, (array_agg(last_failure ORDER BY last_failure->>'at' DESC))[1] AS last_failure
       FROM ${TABLE} WHERE kind = ? AND shop_id = ? AND deleted_at IS NULL
         AND (state = 'dead' OR (state = 'open' AND failures > 0))`,
      [kind, shopId],
    );
    return rows[0];
  }

  /** Makes the dead or waiting shipments of a subject due again; what was refused to be cancelled stays so. */
  async replayShipments(subject: string): Promise<void> {
    await this.knex(TABLE)
      .where({ subject, kind: "shipment" })
      // The index is of such rows alone.
      .whereNull("deleted_at")
      .whereIn("state", ["open", "dead"])
      .update({ state: "open", failures: 0, run_after: this.knex.fn.now() });
  }

  /** After a failure: makes what is claimed and not settled due at once. Never throws. */
  release(claims: Claim[]): Promise<void> {
    return this.releases.release(claims);
  }
}
