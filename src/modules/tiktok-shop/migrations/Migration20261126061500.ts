import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126061500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tiktok_order_event" ("id" text not null, "record_id" text not null, "at" timestamptz not null, "position" integer not null, "kind" text check ("kind" in ('heard', 'read', 'decided', 'written')) not null, "cause" text not null, "what" text not null, "data" jsonb not null, "once" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_order_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_event_deleted_at" ON "tiktok_order_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_event_record_id_at" ON "tiktok_order_event" ("record_id", "at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_order_event_record_id_once_unique" ON "tiktok_order_event" ("record_id", "once") WHERE once IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `alter table if exists "tiktok_order_record" add column if not exists "stage" text check ("stage" in ('received', 'validated', 'processing', 'label_generated', 'shipped', 'delivered', 'failed', 'cancelled')) not null default 'received';`,
    );
    // What `src/domain/order-stage.ts` makes of the orders that are there already.
    this.addSql(
      `update "tiktok_order_record" set "stage" = case
         when "import_state" = 'skipped' or "tiktok_status" in ('CANCEL', 'CANCELLED') then 'cancelled'
         when "import_state" in ('failed', 'held') then 'failed'
         when "import_state" <> 'imported' then 'received'
         when "tiktok_status" in ('DELIVERED', 'COMPLETED') then 'delivered'
         when "tiktok_status" = 'IN_TRANSIT' then 'shipped'
         when "tiktok_status" = 'AWAITING_COLLECTION' then 'label_generated'
         when "tiktok_status" in ('UNPAID', 'ON_HOLD') then 'validated'
         else 'processing' end;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_shop_id_stage" ON "tiktok_order_record" ("shop_id", "stage") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_order_event" cascade;`);
    this.addSql(`drop index if exists "IDX_tiktok_order_record_shop_id_stage";`);
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "stage";`);
  }
}
