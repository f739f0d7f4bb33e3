import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126065800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tiktok_shipped_unit" ("id" text not null, "record_id" text not null, "tiktok_line_item_id" text not null, "parcel" text not null, "fulfillment_id" text not null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_shipped_unit_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_shipped_unit_deleted_at" ON "tiktok_shipped_unit" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_shipped_unit_record_id_tiktok_line_item_id_unique" ON "tiktok_shipped_unit" ("record_id", "tiktok_line_item_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_shipped_unit_fulfillment_id" ON "tiktok_shipped_unit" ("fulfillment_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(`alter table if exists "tiktok_order_record" add column if not exists "address_mark" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_shipped_unit" cascade;`);
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "address_mark";`);
  }
}
