import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Live events before those that have time, and sweeps of cancellations and returns. */
export class Migration20261126063007 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_inbox_event" add column if not exists "priority" integer not null default 0;`,
    );
    this.addSql(`drop index if exists "IDX_tiktok_inbox_event_open";`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_open" ON "tiktok_inbox_event" ("priority", "run_after") WHERE state = 'open' AND deleted_at IS NULL;`,
    );
    this.addSql(`alter table if exists "tiktok_cursor" drop constraint if exists "tiktok_cursor_kind_check";`);
    this.addSql(
      `alter table if exists "tiktok_cursor" add constraint "tiktok_cursor_kind_check" check ("kind" in ('orders', 'cancellations', 'returns', 'deep'));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "tiktok_cursor" where "kind" <> 'orders';`);
    this.addSql(`alter table if exists "tiktok_cursor" drop constraint if exists "tiktok_cursor_kind_check";`);
    this.addSql(
      `alter table if exists "tiktok_cursor" add constraint "tiktok_cursor_kind_check" check ("kind" in ('orders'));`,
    );
    this.addSql(`drop index if exists "IDX_tiktok_inbox_event_open";`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_open" ON "tiktok_inbox_event" ("run_after") WHERE state = 'open' AND deleted_at IS NULL;`,
    );
    this.addSql(`alter table if exists "tiktok_inbox_event" drop column if exists "priority";`);
  }
}
