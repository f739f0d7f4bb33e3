import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

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
    this.waiting.push({ id: generateEntityId(undefined, "ttaud"), at: new Date(), ...entry });
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

  /** Deletes what is older. @returns how many entries went */
  async deleteBefore(time: Date): Promise<number> {
    return this.knex(TABLE).where("at", "<", time).delete();
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
