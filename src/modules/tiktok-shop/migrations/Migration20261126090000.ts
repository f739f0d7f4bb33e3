import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_sku_link" drop constraint if exists "tiktok_sku_link_shop_id_sku_id_unique";`,
    );
    this.addSql(`alter table if exists "tiktok_shop" drop constraint if exists "tiktok_shop_tiktok_shop_id_unique";`);
    this.addSql(
      `alter table if exists "tiktok_shipped_unit" drop constraint if exists "tiktok_shipped_unit_record_id_tiktok_line_item_id_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_seller" drop constraint if exists "tiktok_seller_app_key_open_id_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_return" drop constraint if exists "tiktok_return_medusa_return_id_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_return" drop constraint if exists "tiktok_return_shop_id_tiktok_return_id_unique";`,
    );
    this.addSql(`alter table if exists "tiktok_refund" drop constraint if exists "tiktok_refund_refund_id_unique";`);
    this.addSql(
      `alter table if exists "tiktok_refund" drop constraint if exists "tiktok_refund_shop_id_source_tiktok_id_unique";`,
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
      `alter table if exists "tiktok_order_event" drop constraint if exists "tiktok_order_event_record_id_once_unique";`,
    );
    this.addSql(
      `alter table if exists "tiktok_open_sku" drop constraint if exists "tiktok_open_sku_record_id_sku_id_awaits_unique";`,
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
      `alter table if exists "tiktok_buyer" drop constraint if exists "tiktok_buyer_seller_id_tiktok_user_id_unique";`,
    );
    this.addSql(
      `create table if not exists "tiktok_alert" ("id" text not null, "key" text not null, "severity" text check ("severity" in ('warning', 'critical')) not null, "message" text not null, "seller_id" text null, "shop_id" text null, "raised_at" timestamptz not null, "resolved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_alert_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_alert_deleted_at" ON "tiktok_alert" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_alert_open" ON "tiktok_alert" ("key") WHERE resolved_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_alert_raised_at" ON "tiktok_alert" ("raised_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_audit_entry" ("id" text not null, "at" timestamptz not null, "kind" text check ("kind" in ('call', 'action', 'refusal')) not null, "app_key" text null, "shop_id" text null, "seller_id" text null, "what" text not null, "actor_id" text null, "outcome" text check ("outcome" in ('ok', 'error')) not null, "code" integer null, "request_id" text null, "http_status" integer null, "duration_ms" integer null, "waited_ms" integer null, "attempt" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_audit_entry_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_deleted_at" ON "tiktok_audit_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_at_id" ON "tiktok_audit_entry" ("at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_shop_id_at_id" ON "tiktok_audit_entry" ("shop_id", "at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_actions" ON "tiktok_audit_entry" ("at", "id") WHERE kind <> 'call' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_errors" ON "tiktok_audit_entry" ("at", "id") WHERE outcome = 'error' AND deleted_at IS NULL;`,
    );

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

    this.addSql(
      `create table if not exists "tiktok_buyer" ("id" text not null, "seller_id" text not null, "tiktok_user_id" text not null, "customer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_buyer_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_buyer_deleted_at" ON "tiktok_buyer" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_buyer_seller_id_tiktok_user_id_unique" ON "tiktok_buyer" ("seller_id", "tiktok_user_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_buyer_customer_id" ON "tiktok_buyer" ("customer_id") WHERE deleted_at IS NULL;`,
    );

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
      `create table if not exists "tiktok_cursor" ("id" text not null, "shop_id" text not null, "kind" text check ("kind" in ('orders', 'cancellations', 'returns', 'deep')) not null, "swept_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_cursor_pkey" primary key ("id"));`,
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
      `create table if not exists "tiktok_inbox_event" ("id" text not null, "app_key" text not null, "dedupe_key" text not null, "topic" integer not null, "tiktok_shop_id" text null, "seller_open_id" text null, "tiktok_order_ids" text[] not null, "body" text null, "state" text check ("state" in ('open', 'done', 'dead', 'stale')) not null default 'open', "claim_no" integer not null default 0, "failures" integer not null default 0, "priority" integer not null default 0, "run_after" timestamptz not null, "last_failure" jsonb null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_inbox_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_deleted_at" ON "tiktok_inbox_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_app_key_dedupe_key_unique" ON "tiktok_inbox_event" ("app_key", "dedupe_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_open" ON "tiktok_inbox_event" ("priority", "run_after") WHERE state = 'open' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_tiktok_shop_id_topic_created_at" ON "tiktok_inbox_event" ("tiktok_shop_id", "topic", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_created_at_id" ON "tiktok_inbox_event" ("created_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_unsettled" ON "tiktok_inbox_event" ("created_at", "id") WHERE state IN ('dead', 'stale') AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_tiktok_order_ids" ON "tiktok_inbox_event" USING GIN ("tiktok_order_ids") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_inbox_event_body" ON "tiktok_inbox_event" ("settled_at") WHERE body IS NOT NULL AND deleted_at IS NULL;`,
    );

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
      `create table if not exists "tiktok_order_record" ("id" text not null, "shop_id" text not null, "tiktok_order_id" text not null, "medusa_order_id" text not null, "import_state" text check ("import_state" in ('received', 'waiting', 'imported', 'held', 'failed', 'skipped')) not null default 'received', "stage" text check ("stage" in ('received', 'validated', 'processing', 'label_generated', 'shipped', 'delivered', 'failed', 'cancelled')) not null default 'received', "tiktok_status" text null, "tiktok_updated_at" timestamptz null, "placed_at" timestamptz not null, "money" jsonb null, "deadlines" jsonb null, "cancel_request" jsonb null, "due_at" timestamptz null, "reserved_at" timestamptz null, "early_lines" text[] null, "left_before" boolean not null default false, "captured_at" timestamptz null, "address_filled_at" timestamptz null, "address_mark" text null, "placed_emitted_at" timestamptz null, "erased_at" timestamptz null, "last_failure" jsonb null, "held_for" jsonb null, "accepted_at" timestamptz null, "accepted_by" text null, "accepted" jsonb null, "oversold" jsonb null, "seller_skus" text[] null, "synced_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_order_record_pkey" primary key ("id"));`,
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
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_unerased" ON "tiktok_order_record" ("shop_id") WHERE erased_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_placed_at_id" ON "tiktok_order_record" ("placed_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_shop_id_placed_at_id" ON "tiktok_order_record" ("shop_id", "placed_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_import_state_placed_at_id" ON "tiktok_order_record" ("import_state", "placed_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_stage_placed_at_id" ON "tiktok_order_record" ("stage", "placed_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_attention" ON "tiktok_order_record" ("placed_at", "id") WHERE last_failure IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_due" ON "tiktok_order_record" ("due_at", "id") WHERE due_at IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_oversold" ON "tiktok_order_record" ("placed_at", "id") WHERE oversold IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_tiktok_order_id" ON "tiktok_order_record" ("tiktok_order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_early" ON "tiktok_order_record" ("shop_id") WHERE early_lines IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_seller_skus" ON "tiktok_order_record" USING GIN ("seller_skus") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_outbox_task" ("id" text not null, "kind" text check ("kind" in ('shipment', 'stock', 'webhooks', 'link_skus', 'cancellation')) not null, "key" text not null, "shop_id" text not null, "subject" text null, "payload" jsonb null, "version" integer not null default 1, "state" text check ("state" in ('open', 'done', 'dead')) not null default 'open', "claim_no" integer not null default 0, "failures" integer not null default 0, "run_after" timestamptz not null, "last_failure" jsonb null, "result" jsonb null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_outbox_task_pkey" primary key ("id"));`,
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
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_created_at_id" ON "tiktok_outbox_task" ("created_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_dead" ON "tiktok_outbox_task" ("created_at", "id") WHERE state = 'dead' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_open" ON "tiktok_outbox_task" ("kind", "run_after") WHERE state = 'open' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_reconciliation" ("id" text not null, "shop_id" text not null, "from" timestamptz not null, "to" timestamptz not null, "state" text check ("state" in ('running', 'done', 'failed')) not null default 'running', "tiktok" integer not null default 0, "medusa" integer not null default 0, "differs" integer not null default 0, "orders" jsonb null, "ended_at" timestamptz null, "last_failure" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_reconciliation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_reconciliation_deleted_at" ON "tiktok_reconciliation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_reconciliation_shop_id_created_at" ON "tiktok_reconciliation" ("shop_id", "created_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_refund" ("id" text not null, "shop_id" text not null, "record_id" text not null, "medusa_order_id" text not null, "source" text check ("source" in ('cancel', 'return')) not null, "tiktok_id" text not null, "amount" text not null, "currency" text not null, "state" text check ("state" in ('confirmed', 'let_through', 'booked')) not null default 'confirmed', "payment_id" text null, "refund_id" text null, "opened_at" timestamptz null, "let_through_at" timestamptz null, "booked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_refund_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_refund_deleted_at" ON "tiktok_refund" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_refund_shop_id_source_tiktok_id_unique" ON "tiktok_refund" ("shop_id", "source", "tiktok_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_refund_refund_id_unique" ON "tiktok_refund" ("refund_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_refund_medusa_order_id" ON "tiktok_refund" ("medusa_order_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_return" ("id" text not null, "shop_id" text not null, "tiktok_order_id" text not null, "tiktok_return_id" text not null, "medusa_return_id" text not null, "type" text not null, "status" text not null, "tiktok_updated_at" timestamptz null, "requested_at" timestamptz null, "goods" text check ("goods" in ('unseen', 'shipped', 'refused')) not null default 'unseen', "keeps_goods" boolean not null default false, "in_arbitration" boolean not null default false, "line_ids" text[] not null, "parts" jsonb null, "refund_amount" text null, "line_refunds" jsonb null, "currency" text null, "deadline" timestamptz null, "replaced_by" text null, "restocks" boolean null, "restocked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_return_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_return_deleted_at" ON "tiktok_return" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_return_shop_id_tiktok_return_id_unique" ON "tiktok_return" ("shop_id", "tiktok_return_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_return_medusa_return_id_unique" ON "tiktok_return" ("medusa_return_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_return_shop_id_tiktok_order_id" ON "tiktok_return" ("shop_id", "tiktok_order_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "tiktok_seller" ("id" text not null, "app_key" text not null, "open_id" text not null, "name" text not null, "base_region" text not null, "granted_scopes" text[] not null, "sealed_access_token" text not null, "access_token_expires_at" timestamptz not null, "sealed_refresh_token" text not null, "refresh_token_expires_at" timestamptz not null, "authorization_expires_at" timestamptz null, "status" text check ("status" in ('active', 'reauthorize')) not null default 'active', "last_failure" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_seller_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_seller_deleted_at" ON "tiktok_seller" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_seller_app_key_open_id_unique" ON "tiktok_seller" ("app_key", "open_id") WHERE deleted_at IS NULL;`,
    );

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

    this.addSql(
      `create table if not exists "tiktok_shop" ("id" text not null, "seller_id" text not null, "tiktok_shop_id" text not null, "name" text not null, "region" text not null, "currency" text not null, "seller_type" text not null, "sealed_cipher" text not null, "sales_channel_id" text not null, "stock_location_id" text not null, "status" text check ("status" in ('active', 'paused')) not null default 'active', "settings" jsonb not null, "webhooks" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_shop_pkey" primary key ("id"));`,
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
      `create table if not exists "tiktok_sku_link" ("id" text not null, "shop_id" text not null, "product_id" text not null, "sku_id" text not null, "seller_sku" text null, "variant_id" text null, "title" text null, "linked_by" text check ("linked_by" in ('rule', 'draft', 'person')) null, "warehouse_ids" text[] not null, "pushed_quantity" integer null, "pushed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_sku_link_pkey" primary key ("id"));`,
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
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_sku_link_linked" ON "tiktok_sku_link" ("shop_id") WHERE variant_id IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_sku_link_unmatched" ON "tiktok_sku_link" ("shop_id") WHERE variant_id IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "tiktok_shop" add constraint "tiktok_shop_seller_id_foreign" foreign key ("seller_id") references "tiktok_seller" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_shop" drop constraint if exists "tiktok_shop_seller_id_foreign";`);

    this.addSql(`drop table if exists "tiktok_alert" cascade;`);

    this.addSql(`drop table if exists "tiktok_audit_entry" cascade;`);

    this.addSql(`drop table if exists "tiktok_backfill" cascade;`);

    this.addSql(`drop table if exists "tiktok_buyer" cascade;`);

    this.addSql(`drop table if exists "tiktok_consent" cascade;`);

    this.addSql(`drop table if exists "tiktok_cursor" cascade;`);

    this.addSql(`drop table if exists "tiktok_held_unit" cascade;`);

    this.addSql(`drop table if exists "tiktok_inbox_event" cascade;`);

    this.addSql(`drop table if exists "tiktok_open_sku" cascade;`);

    this.addSql(`drop table if exists "tiktok_order_event" cascade;`);

    this.addSql(`drop table if exists "tiktok_order_record" cascade;`);

    this.addSql(`drop table if exists "tiktok_outbox_task" cascade;`);

    this.addSql(`drop table if exists "tiktok_reconciliation" cascade;`);

    this.addSql(`drop table if exists "tiktok_refund" cascade;`);

    this.addSql(`drop table if exists "tiktok_return" cascade;`);

    this.addSql(`drop table if exists "tiktok_seller" cascade;`);

    this.addSql(`drop table if exists "tiktok_shipped_unit" cascade;`);

    this.addSql(`drop table if exists "tiktok_shop" cascade;`);

    this.addSql(`drop table if exists "tiktok_sku_link" cascade;`);
  }
}
