import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123072846 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "tiktok_alert" ("id" text not null, "key" text not null, "severity" text check ("severity" in ('warning', 'critical')) not null, "message" text not null, "seller_id" text null, "shop_id" text null, "raised_at" timestamptz not null, "resolved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_alert_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_tiktok_alert_deleted_at" ON "tiktok_alert" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_alert_open" ON "tiktok_alert" ("key") WHERE resolved_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_tiktok_alert_raised_at" ON "tiktok_alert" ("raised_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "tiktok_audit_entry" ("id" text not null, "at" timestamptz not null, "kind" text check ("kind" in ('call', 'action', 'refusal')) not null, "app_key" text null, "shop_id" text null, "seller_id" text null, "what" text not null, "actor_id" text null, "outcome" text check ("outcome" in ('ok', 'error')) not null, "code" integer null, "request_id" text null, "http_status" integer null, "duration_ms" integer null, "waited_ms" integer null, "attempt" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_audit_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_deleted_at" ON "tiktok_audit_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_at" ON "tiktok_audit_entry" ("at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_shop_id_at" ON "tiktok_audit_entry" ("shop_id", "at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "tiktok_inbox_event" drop constraint if exists "tiktok_inbox_event_state_check";`);

    this.addSql(`alter table if exists "tiktok_inbox_event" add constraint "tiktok_inbox_event_state_check" check("state" in ('open', 'done', 'dead', 'stale'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_tiktok_shop_id_topic_created_at" ON "tiktok_inbox_event" ("tiktok_shop_id", "topic", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_body" ON "tiktok_inbox_event" ("settled_at") WHERE body IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "tiktok_seller" add column if not exists "authorization_expires_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_alert" cascade;`);

    this.addSql(`drop table if exists "tiktok_audit_entry" cascade;`);

    this.addSql(`alter table if exists "tiktok_inbox_event" drop constraint if exists "tiktok_inbox_event_state_check";`);

    this.addSql(`drop index if exists "IDX_tiktok_inbox_event_tiktok_shop_id_topic_created_at";`);
    this.addSql(`drop index if exists "IDX_tiktok_inbox_event_body";`);

    this.addSql(`alter table if exists "tiktok_inbox_event" add constraint "tiktok_inbox_event_state_check" check("state" in ('open', 'done', 'dead'));`);

    this.addSql(`alter table if exists "tiktok_seller" drop column if exists "authorization_expires_at";`);
  }

}
