import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PageCursor } from "../../../domain/page-cursor";
import type { AuditEntryDto } from "../../../types/audit-dto";
import { type CallRates, readCallRates } from "./call-rates";
import { type Page, pageOf } from "./keyset";
import { newId } from "./new-id";

const TABLE = "tiktok_audit_entry";

/** Entries are written together, this soon after the first of them. */
const WRITE_AFTER_MS = 250;
const ENTRIES_A_STATEMENT = 500;
/** More than this is not kept in memory while the database does not answer: the oldest go first. */
const MOST_IN_MEMORY = 10_000;

export interface AuditEntry {
  kind: "call" | "action" | "refusal";
  app_key?: string | null;
  shop_id?: string | null;
  seller_id?: string | null;
  what: string;
  actor_id?: string | null;
  outcome: "ok" | "error";
  code?: number | null;
  request_id?: string | null;
  http_status?: number | null;
  duration_ms?: number | null;
  waited_ms?: number | null;
  attempt?: number | null;
}

/** What to look for; times are inclusive at the start only. */
export interface AuditSearch {
  shop_id?: string;
  kind?: AuditEntry["kind"];
  outcome?: AuditEntry["outcome"];
  /** A part of it, in any case. */
  what?: string;
  code?: number;
  request_id?: string;
  actor_id?: string;
  from?: Date;
  to?: Date;
  limit: number;
  cursor?: PageCursor;
}

/** Rows deleted at a time, so that no statement holds its locks for long. */
const DELETED_A_STATEMENT = 5_000;

/** The audit log. Noting never waits and never fails the call that it is about. */
export class AuditStore {
  private waiting: Record<string, unknown>[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly knex: Knex,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  note(entry: AuditEntry): void {
    this.waiting.push({ id: newId("ttaud"), at: new Date(), ...entry });
    if (this.waiting.length > MOST_IN_MEMORY) this.waiting.shift();
    this.timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS).unref();
  }

  /** Resolves when everything that was noted is written. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  /** Newest first. A page of what is asked for often, all, one shop's, actions or failures, reads an index of its own. */
  async search({ limit, cursor, ...wanted }: AuditSearch): Promise<Page<AuditEntryDto>> {
    const { what, from, to, ...equal } = wanted;
    const rows = this.knex(TABLE).whereNull("deleted_at").where(defined(equal)).select(COLUMNS);
    if (what) rows.whereRaw("strpos(lower(what), lower(?)) > 0", [what]);
    if (from) rows.where("at", ">=", from);
    if (to) rows.where("at", "<", to);
    const page = await pageOf<AuditRow>(this.knex, rows, { by: "at", direction: "desc", limit, cursor });
    return {
      rows: page.rows.map(({ cursor_micros: _, ...row }) => ({ ...row, at: row.at.toISOString() })),
      next_cursor: page.next_cursor,
    };
  }

  /** Deletes what is older. @returns how many entries went */
  async deleteBefore(time: Date): Promise<number> {
    let deleted = 0;
    for (;;) {
      const old = this.knex(TABLE).where("at", "<", time).limit(DELETED_A_STATEMENT).select("id");
      const count = await this.knex(TABLE).whereIn("id", old).delete();
      deleted += count;
      if (count < DELETED_A_STATEMENT) return deleted;
    }
  }

  /** How the calls of the last minute went, over all processes. */
  callRates(): Promise<CallRates[]> {
    return readCallRates(this.knex, TABLE);
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const entries = this.waiting.splice(0, ENTRIES_A_STATEMENT);
      try {
        await this.knex(TABLE).insert(entries);
      } catch (error) {
        this.waiting.unshift(...entries);
        this.onFailure(error);
        this.timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS * 40).unref();
        return;
      }
    }
  }
}

type AuditRow = Omit<AuditEntryDto, "at"> & { at: Date; cursor_micros: string };

const COLUMNS = [
  "id",
  "at",
  "kind",
  "app_key",
  "shop_id",
  "seller_id",
  "what",
  "actor_id",
  "outcome",
  "code",
  "request_id",
  "http_status",
  "duration_ms",
  "waited_ms",
  "attempt",
] as const satisfies (keyof AuditEntryDto)[];

const defined = (filters: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
