import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** SKUs that orders wait for, and how a SKU came to its variant. */
export class Migration20261126064400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_sku_link"
      add column if not exists "title" text null,
      add column if not exists "linked_by" text check ("linked_by" in ('rule', 'draft', 'person')) null;`);

    this.addSql(
      `create table if not exists "tiktok_open_sku" ("id" text not null, "record_id" text not null, "shop_id" text not null, "sku_id" text not null, "awaits" text check ("awaits" in ('variant', 'stock')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_open_sku_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_open_sku_deleted_at" ON "tiktok_open_sku" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_open_sku_record_id_sku_id_awaits_unique" ON "tiktok_open_sku" ("record_id", "sku_id", "awaits") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_open_sku_shop_id_sku_id" ON "tiktok_open_sku" ("shop_id", "sku_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_open_sku" cascade;`);
    this.addSql(
      `alter table if exists "tiktok_sku_link" drop column if exists "title", drop column if exists "linked_by";`,
    );
  }
}
