import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123065127 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_sku_link" drop constraint if exists "tiktok_sku_link_shop_id_sku_id_unique";`,
    );
    this.addSql(`alter table if exists "tiktok_shop" drop constraint if exists "tiktok_shop_tiktok_shop_id_unique";`);
    this.addSql(
      `alter table if exists "tiktok_seller" drop constraint if exists "tiktok_seller_app_key_open_id_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_outbox_task" drop constraint if exists "tiktok_outbox_task_kind_key_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_order_record" drop constraint if exists "tiktok_order_record_medusa_order_id_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_order_record" drop constraint if exists "tiktok_order_record_shop_id_tiktok_order_id_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_inbox_event" drop constraint if exists "tiktok_inbox_event_app_key_dedupe_key_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_held_unit" drop constraint if exists "tiktok_held_unit_record_id_sku_id_unique";`,
    );
    this.addSql(`alter table if exists "tiktok_cursor" drop constraint if exists "tiktok_cursor_shop_id_kind_unique";`);
    this.addSql(`alter table if exists "tiktok_consent" drop constraint if exists "tiktok_consent_nonce_unique";`);
    this.addSql(
      `create table if not exists "tiktok_consent" ("id" text not null, "nonce" text not null, "actor_id" text not null, "app_key" text not null, "sales_channel_id" text null, "stock_location_id" text null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_consent_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_consent_deleted_at" ON "tiktok_consent" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_consent_nonce_unique" ON "tiktok_consent" ("nonce") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_cursor" ("id" text not null, "shop_id" text not null, "kind" text check ("kind" in ('orders')) not null, "swept_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_cursor_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_cursor_deleted_at" ON "tiktok_cursor" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_cursor_shop_id_kind_unique" ON "tiktok_cursor" ("shop_id", "kind") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_held_unit" ("id" text not null, "record_id" text not null, "shop_id" text not null, "sku_id" text not null, "quantity" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_held_unit_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_held_unit_deleted_at" ON "tiktok_held_unit" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_held_unit_record_id_sku_id_unique" ON "tiktok_held_unit" ("record_id", "sku_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_held_unit_shop_id_sku_id" ON "tiktok_held_unit" ("shop_id", "sku_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_inbox_event" ("id" text not null, "app_key" text not null, "dedupe_key" text not null, "topic" integer not null, "tiktok_shop_id" text null, "seller_open_id" text null, "tiktok_order_ids" text[] not null, "body" text null, "state" text check ("state" in ('open', 'done', 'dead')) not null default 'open', "claim_no" integer not null default 0, "failures" integer not null default 0, "run_after" timestamptz not null, "last_failure" jsonb null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_inbox_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_deleted_at" ON "tiktok_inbox_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_app_key_dedupe_key_unique" ON "tiktok_inbox_event" ("app_key", "dedupe_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_open" ON "tiktok_inbox_event" ("run_after") WHERE state = 'open' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_order_record" ("id" text not null, "shop_id" text not null, "tiktok_order_id" text not null, "medusa_order_id" text not null, "import_state" text check ("import_state" in ('received', 'waiting', 'imported', 'held', 'failed', 'skipped')) not null default 'received', "tiktok_status" text null, "tiktok_updated_at" timestamptz null, "money" jsonb null, "deadlines" jsonb null, "reserved_at" timestamptz null, "captured_at" timestamptz null, "address_filled_at" timestamptz null, "placed_emitted_at" timestamptz null, "last_failure" jsonb null, "synced_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_order_record_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_deleted_at" ON "tiktok_order_record" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_order_record_shop_id_tiktok_order_id_unique" ON "tiktok_order_record" ("shop_id", "tiktok_order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_order_record_medusa_order_id_unique" ON "tiktok_order_record" ("medusa_order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_shop_id_import_state" ON "tiktok_order_record" ("shop_id", "import_state") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_outbox_task" ("id" text not null, "kind" text check ("kind" in ('shipment', 'stock', 'webhooks', 'link_skus')) not null, "key" text not null, "shop_id" text not null, "subject" text null, "version" integer not null default 1, "state" text check ("state" in ('open', 'done', 'dead')) not null default 'open', "claim_no" integer not null default 0, "failures" integer not null default 0, "run_after" timestamptz not null, "last_failure" jsonb null, "result" jsonb null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_outbox_task_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_deleted_at" ON "tiktok_outbox_task" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_kind_key_unique" ON "tiktok_outbox_task" ("kind", "key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_subject" ON "tiktok_outbox_task" ("subject") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_open" ON "tiktok_outbox_task" ("kind", "run_after") WHERE state = 'open' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_seller" ("id" text not null, "app_key" text not null, "open_id" text not null, "name" text not null, "base_region" text not null, "granted_scopes" text[] not null, "sealed_access_token" text not null, "access_token_expires_at" timestamptz not null, "sealed_refresh_token" text not null, "refresh_token_expires_at" timestamptz not null, "status" text check ("status" in ('active', 'reauthorize')) not null default 'active', "last_failure" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_seller_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_seller_deleted_at" ON "tiktok_seller" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_seller_app_key_open_id_unique" ON "tiktok_seller" ("app_key", "open_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_shop" ("id" text not null, "seller_id" text not null, "tiktok_shop_id" text not null, "name" text not null, "region" text not null, "currency" text not null, "seller_type" text not null, "cipher" text not null, "sales_channel_id" text not null, "stock_location_id" text not null, "status" text check ("status" in ('active', 'paused')) not null default 'active', "settings" jsonb not null, "webhooks" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_shop_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_shop_seller_id" ON "tiktok_shop" ("seller_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_shop_deleted_at" ON "tiktok_shop" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_shop_tiktok_shop_id_unique" ON "tiktok_shop" ("tiktok_shop_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_sku_link" ("id" text not null, "shop_id" text not null, "product_id" text not null, "sku_id" text not null, "seller_sku" text null, "variant_id" text null, "warehouse_ids" text[] not null, "pushed_quantity" integer null, "pushed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_sku_link_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_sku_link_deleted_at" ON "tiktok_sku_link" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_sku_link_shop_id_sku_id_unique" ON "tiktok_sku_link" ("shop_id", "sku_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_sku_link_variant_id" ON "tiktok_sku_link" ("variant_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "tiktok_shop" add constraint "tiktok_shop_seller_id_foreign" foreign key ("seller_id") references "tiktok_seller" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_shop" drop constraint if exists "tiktok_shop_seller_id_foreign";`);

    this.addSql(`drop table if exists "tiktok_consent" cascade;`);

    this.addSql(`drop table if exists "tiktok_cursor" cascade;`);

    this.addSql(`drop table if exists "tiktok_held_unit" cascade;`);

    this.addSql(`drop table if exists "tiktok_inbox_event" cascade;`);

    this.addSql(`drop table if exists "tiktok_order_record" cascade;`);

    this.addSql(`drop table if exists "tiktok_outbox_task" cascade;`);

    this.addSql(`drop table if exists "tiktok_seller" cascade;`);

    this.addSql(`drop table if exists "tiktok_shop" cascade;`);

    this.addSql(`drop table if exists "tiktok_sku_link" cascade;`);
  }
}
