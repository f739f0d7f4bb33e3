import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PageCursor } from "../../../domain/page-cursor";
import type { TaskState } from "../../../types/box-list";
import type { FailureDto } from "../../../types/dto";
import { type Page, pageOf } from "./keyset";
import type { OutboxKind } from "./outbox-store";

const TABLE = "tiktok_outbox_task";

/** What to look for; everything that is given has to hold. */
export interface TaskSearch {
  states?: TaskState[];
  kind?: string;
  shop_id?: string;
  /** The task's id or key, Medusa's or TikTok's id of the order. */
  q?: string;
  limit: number;
  cursor?: PageCursor;
}

const COLUMNS = [
  "id",
  "kind",
  "key",
  "shop_id",
  "subject",
  "state",
  "failures",
  "run_after",
  "last_failure",
  "settled_at",
  "created_at",
] as const;

export interface ListedTask {
  id: string;
  kind: OutboxKind;
  key: string;
  shop_id: string;
  subject: string | null;
  state: TaskState;
  failures: number;
  run_after: Date;
  last_failure: FailureDto | null;
  settled_at: Date | null;
  created_at: Date;
}

/** The outbox as a person looks through it: what TikTok was to be told, and what became of it. */
export class OutboxListStore {
  constructor(private readonly knex: Knex) {}

  /** The latest first, as they were first asked for. */
  async search({ limit, cursor, ...wanted }: TaskSearch): Promise<Page<ListedTask>> {
    const rows = this.knex(TABLE).whereNull("deleted_at").select(COLUMNS);
    if (wanted.states) rows.whereIn("state", wanted.states);
    if (wanted.kind) rows.where({ kind: wanted.kind });
    if (wanted.shop_id) rows.where({ shop_id: wanted.shop_id });
    if (wanted.q) this.find(rows, wanted.q);
    return pageOf(this.knex, rows, { by: "created_at", direction: "desc", limit, cursor });
  }

  /** How many tasks were given up. */
  async dead(): Promise<number> {
    const [row] = await this.knex(TABLE).where({ state: "dead" }).whereNull("deleted_at").count({ count: "*" });
    return Number(row?.count ?? 0);
  }

  /**
   * Makes tasks due again, however they ended. One that is being sent at the moment is sent once more.
   *
   * @returns those that there are
   */
  async replay(ids: string[]): Promise<{ id: string; kind: OutboxKind }[]> {
    return this.knex(TABLE)
      .whereIn("id", ids)
      .whereNull("deleted_at")
      .update(
        {
          state: "open",
          failures: 0,
          version: this.knex.raw("version + 1"),
          run_after: this.knex.fn.now(),
          settled_at: null,
          updated_at: this.knex.fn.now(),
        },
        ["id", "kind"],
      );
  }

  /** How tasks stand, in no order. */
  async standing(ids: string[]): Promise<Pick<ListedTask, "id" | "state" | "last_failure">[]> {
    return this.knex(TABLE).whereIn("id", ids).whereNull("deleted_at").select("id", "state", "last_failure");
  }

  /** How the task of a kind and key stands. */
  async standingOf(kind: OutboxKind, key: string): Promise<Pick<ListedTask, "state" | "last_failure"> | undefined> {
    return this.knex(TABLE).where({ kind, key }).whereNull("deleted_at").first("state", "last_failure");
  }

  private find(rows: Knex.QueryBuilder, q: string): void {
    const orders = this.knex("tiktok_order_record")
      .where({ tiktok_order_id: q })
      .whereNull("deleted_at")
      .select("medusa_order_id");
    rows.where((any) => {
      any.where({ id: q }).orWhere({ key: q }).orWhere({ subject: q }).orWhereIn("subject", orders);
    });
  }
}
