import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Comparisons of a period's orders. */
export class Migration20261126065007 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tiktok_reconciliation" ("id" text not null, "shop_id" text not null, "from" timestamptz not null, "to" timestamptz not null, "state" text check ("state" in ('running', 'done', 'failed')) not null default 'running', "tiktok" integer not null default 0, "medusa" integer not null default 0, "differs" integer not null default 0, "orders" jsonb null, "ended_at" timestamptz null, "last_failure" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_reconciliation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_reconciliation_deleted_at" ON "tiktok_reconciliation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_reconciliation_shop_id_created_at" ON "tiktok_reconciliation" ("shop_id", "created_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_reconciliation" cascade;`);
  }
}
