import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";
import { type Claim, LEASE_SECONDS, type Settlement } from "./lease";
import { Releases } from "./releases";
import { owned, settlementColumns } from "./settle";
import { Together } from "./together";

const TABLE = "tiktok_inbox_event";

/** What a webhook or a sweep puts into the inbox. */
export interface InboxEntry {
  app_key: string;
  dedupe_key: string;
  topic: number;
  tiktok_shop_id: string | null;
  seller_open_id: string | null;
  tiktok_order_ids: string[];
  body: string | null;
  /** 0, the default, is live. What is higher waits until nothing lower is due. */
  priority?: number;
}

/** Rows of one statement when many are put at once. */
const ROWS_AT_ONCE = 500;

type NewEvent = InboxEntry & { id: string; state: "open" | "done" | "stale" };

/** A shop as events name it: by itself, or by its seller. */
export interface HeardShop {
  shop_id: string;
  app_key: string;
  tiktok_shop_id: string;
  seller_open_id: string;
}

export type ClaimedEvent = Claim & InboxEntry & { failures: number; priority: number; created_at: Date };

/** The inbox: rows are stored once, claimed with a lease, and settled under the fence of their claim. */
export class InboxStore {
  /** Webhooks come in bursts: under load, one statement and one commit serve a dozen. */
  private readonly inserts: Together<NewEvent, boolean>;

  private readonly releases: Releases;

  constructor(private readonly knex: Knex) {
    this.releases = new Releases(knex, TABLE);
    this.inserts = new Together((events) => this.insert(events), { runs: 2, items: 100 });
  }

  /**
   * Stores one event durably.
   *
   * @param entry.state what is not open is kept only, and not worked through
   * @returns false when the same event is already there
   */
  put({ state = "open", ...entry }: InboxEntry & { state?: NewEvent["state"] }): Promise<boolean> {
    return this.inserts.do({ id: newId("ttin"), state, ...entry });
  }

  /** Stores many events at once. @returns how many were not there yet */
  async putAll(entries: InboxEntry[]): Promise<number> {
    let stored = 0;
    for (let start = 0; start < entries.length; start += ROWS_AT_ONCE) {
      const events = entries.slice(start, start + ROWS_AT_ONCE);
      const isNew = await this.insert(events.map((entry) => ({ id: newId("ttin"), state: "open", ...entry })));
      stored += isNew.filter(Boolean).length;
    }
    return stored;
  }

  /** The bodies of the events of one topic that name an order, as far as they are still kept. */
  async bodiesOf(tiktokShopId: string, topic: number, tiktokOrderId: string): Promise<string[]> {
    return (
      this.knex(TABLE)
        .where({ tiktok_shop_id: tiktokShopId, topic })
        // The index of orders serves `@>`, and rows that are not deleted alone.
        .whereRaw("tiktok_order_ids @> ?::text[]", [[tiktokOrderId]])
        .whereNull("deleted_at")
        .whereNotNull("body")
        .pluck("body")
    );
  }

  private async insert(events: NewEvent[]): Promise<boolean[]> {
    const inserted = await this.knex.raw(
      `INSERT INTO ${TABLE} (id, app_key, dedupe_key, topic, tiktok_shop_id, seller_open_id, tiktok_order_ids, body, state,
                             priority, run_after, settled_at)
       SELECT *, now(), CASE WHEN state <> 'open' THEN now() END FROM json_to_recordset(?) AS event (
         id text, app_key text, dedupe_key text, topic int, tiktok_shop_id text, seller_open_id text,
         tiktok_order_ids text[], body text, state text, priority int)
       ON CONFLICT (app_key, dedupe_key) WHERE deleted_at IS NULL DO NOTHING
       RETURNING id`,
      [JSON.stringify(events.map((event) => ({ ...event, priority: event.priority ?? 0 })))],
    );
    const ids = new Set(inserted.rows.map(({ id }: { id: string }) => id));
    return events.map(({ id }) => ids.has(id));
  }

  /**
   * When each of these topics was last heard of each shop. Topics of a seller name no shop, and count for all of the
   * seller's. Two look-ups in an index a shop and topic; those never heard are left out.
   */
  async lastHeard(shops: HeardShop[], topics: number[]): Promise<{ shop_id: string; topic: number; at: Date }[]> {
    // Asked for as a range and in the order of the index of shop, topic and time: with `topic = …` Postgres may walk the index
    // of time alone instead, past every row there is where a topic was never heard (P6 of the figures).
    const latest = (where: string) =>
      `SELECT created_at FROM ${TABLE} event WHERE ${where} AND event.topic BETWEEN asked.topic AND asked.topic
         AND event.app_key = shop.app_key AND event.deleted_at IS NULL
         AND (event.dedupe_key LIKE 'id:%' OR event.dedupe_key LIKE 'sha256:%')
       ORDER BY event.tiktok_shop_id DESC, event.topic DESC, event.created_at DESC LIMIT 1`;
    const { rows } = await this.knex.raw(
      `SELECT shop.id AS shop_id, asked.topic, heard.at
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS shop(id, app_key, tiktok_shop_id, seller_open_id)
       CROSS JOIN unnest(?::int[]) AS asked(topic)
       CROSS JOIN LATERAL (SELECT GREATEST(
         (${latest("event.tiktok_shop_id = shop.tiktok_shop_id")}),
         (${latest("event.tiktok_shop_id IS NULL AND event.seller_open_id = shop.seller_open_id")})
       ) AS at) AS heard
       WHERE heard.at IS NOT NULL`,
      [
        shops.map((shop) => shop.shop_id),
        shops.map((shop) => shop.app_key),
        shops.map((shop) => shop.tiktok_shop_id),
        shops.map((shop) => shop.seller_open_id),
        topics,
      ],
    );
    return rows;
  }

  /** Takes up to `limit` due events, live ones first, then oldest first; no other process gets them until the lease ends. */
  async claim(limit: number): Promise<ClaimedEvent[]> {
    await this.releases.release();
    const claimed = await this.knex.raw(
      `UPDATE ${TABLE} SET claim_no = claim_no + 1, run_after = now() + make_interval(secs => ?), updated_at = now()
       WHERE id IN (
         SELECT id FROM ${TABLE} WHERE state = 'open' AND run_after <= now() AND deleted_at IS NULL
         ORDER BY priority, run_after LIMIT ? FOR UPDATE SKIP LOCKED
       ) RETURNING id, claim_no, failures, app_key, dedupe_key, topic, tiktok_shop_id, seller_open_id, tiktok_order_ids, body, priority, created_at`,
      [LEASE_SECONDS, limit],
    );
    return claimed.rows;
  }

  /** @returns false when the claim had been lost to another process. */
  async settle(claim: Claim, settlement: Settlement): Promise<boolean> {
    const count = await owned(this.knex, TABLE, claim).update(settlementColumns(this.knex, settlement));
    return count === 1;
  }

  /** Settles events that are done, in one statement; one whose claim had been lost is left alone. */
  async settleDone(claims: Claim[]): Promise<void> {
    if (claims.length === 0) return;
    const values = claims.map(() => "(?, ?::int)").join(", ");
    await this.knex.raw(
      `UPDATE ${TABLE} AS event SET state = 'done', settled_at = now(), last_failure = NULL
       FROM (VALUES ${values}) AS claim (id, claim_no)
       WHERE event.id = claim.id AND event.claim_no = claim.claim_no AND event.state = 'open'`,
      claims.flatMap(({ id, claim_no }) => [id, claim_no]),
    );
  }

  /** After a failure: makes what is claimed and not settled due at once. Never throws. */
  release(claims: Claim[]): Promise<void> {
    return this.releases.release(claims);
  }
}
