import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Imports of a period's orders. */
export class Migration20261126064507 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tiktok_backfill" ("id" text not null, "shop_id" text not null, "from" timestamptz not null, "to" timestamptz not null, "state" text check ("state" in ('running', 'paused', 'done', 'failed', 'cancelled')) not null default 'running', "position" timestamptz not null, "passes" integer not null default 0, "listed" integer null, "missing" text[] null, "started_by" text null, "ended_at" timestamptz null, "last_failure" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_backfill_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_backfill_deleted_at" ON "tiktok_backfill" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_backfill_shop_id_created_at" ON "tiktok_backfill" ("shop_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_backfill_running" ON "tiktok_backfill" ("id") WHERE state = 'running' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_backfill" cascade;`);
  }
}
