import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PageCursor } from "../../../domain/page-cursor";
import type { FailureDto } from "../../../types/dto";
import type { BoxState } from "../../../types/box-list";
import { type Page, pageOf } from "./keyset";

const TABLE = "tiktok_inbox_event";

/** What to look for; everything that is given has to hold, times inclusive at the start only. */
export interface EventSearch {
  states?: BoxState[];
  topic?: number;
  tiktok_shop_id?: string;
  /** TikTok's id of an order or of the notification, or the event's own. */
  q?: string;
  from?: Date;
  to?: Date;
  limit: number;
  cursor?: PageCursor;
}

const COLUMNS = [
  "id",
  "topic",
  "dedupe_key",
  "tiktok_shop_id",
  "tiktok_order_ids",
  "state",
  "failures",
  "run_after",
  "last_failure",
  "settled_at",
  "created_at",
] as const;

export interface ListedEvent {
  id: string;
  topic: number;
  dedupe_key: string;
  tiktok_shop_id: string | null;
  tiktok_order_ids: string[];
  state: BoxState;
  failures: number;
  run_after: Date;
  last_failure: FailureDto | null;
  settled_at: Date | null;
  created_at: Date;
}

/** The inbox as a person looks through it: everything that TikTok said, whatever became of it. */
export class InboxListStore {
  /** @param appKeys whose events a notification's id is looked for in */
  constructor(
    private readonly knex: Knex,
    private readonly appKeys: string[],
  ) {}

  /** The latest first. */
  async search({ limit, cursor, ...wanted }: EventSearch): Promise<Page<ListedEvent>> {
    const rows = this.knex(TABLE).whereNull("deleted_at").select(COLUMNS);
    if (wanted.states) rows.whereIn("state", wanted.states);
    if (wanted.topic !== undefined) rows.where({ topic: wanted.topic });
    if (wanted.tiktok_shop_id) rows.where({ tiktok_shop_id: wanted.tiktok_shop_id });
    if (wanted.from) rows.where("created_at", ">=", wanted.from);
    if (wanted.to) rows.where("created_at", "<", wanted.to);
    if (wanted.q) this.find(rows, wanted.q);
    return pageOf(this.knex, rows, { by: "created_at", direction: "desc", limit, cursor });
  }

  /** One event with its raw body. */
  async get(id: string): Promise<(ListedEvent & { app_key: string; body: string | null }) | null> {
    const row = await this.knex(TABLE)
      .where({ id })
      .whereNull("deleted_at")
      .first([...COLUMNS, "app_key", "body"]);
    return row ?? null;
  }

  /** How many events were given up, or kept without being acted on. */
  async counts(): Promise<{ dead: number; stale: number }> {
    const rows: { state: BoxState; count: string }[] = await this.knex(TABLE)
      .whereNull("deleted_at")
      .whereIn("state", ["dead", "stale"])
      .groupBy("state")
      .select("state", this.knex.raw("count(*) AS count"));
    const of = (state: BoxState) => Number(rows.find((row) => row.state === state)?.count ?? 0);
    return { dead: of("dead"), stale: of("stale") };
  }

  /**
   * Makes events due again, however they ended. One that is being worked through at the moment is worked through again: its
   * claim is taken from whoever has it.
   *
   * @returns the ids of those that there are
   */
  async replay(ids: string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.knex(TABLE)
      .whereIn("id", ids)
      .whereNull("deleted_at")
      .update(
        {
          state: "open",
          failures: 0,
          claim_no: this.knex.raw("claim_no + 1"),
          run_after: this.knex.fn.now(),
          settled_at: null,
          updated_at: this.knex.fn.now(),
        },
        ["id"],
      );
    return rows.map(({ id }) => id);
  }

  /** How events stand, in no order. */
  async standing(ids: string[]): Promise<Pick<ListedEvent, "id" | "state" | "last_failure">[]> {
    return this.knex(TABLE).whereIn("id", ids).whereNull("deleted_at").select("id", "state", "last_failure");
  }

  private find(rows: Knex.QueryBuilder, q: string): void {
    rows.where((any) => {
      any
        .whereRaw("tiktok_order_ids @> ?::text[]", [[q]])
        .orWhere({ id: q })
        .orWhere((named) => {
          named.whereIn("app_key", this.appKeys).whereIn("dedupe_key", [`id:${q}`, q]);
        });
    });
  }
}
