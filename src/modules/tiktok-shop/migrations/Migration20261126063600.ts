import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What the pages of inbox and outbox search by. */
export class Migration20261126063600 extends Migration {
  override async up(): Promise<void> {
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
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_created_at_id" ON "tiktok_outbox_task" ("created_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_outbox_task_dead" ON "tiktok_outbox_task" ("created_at", "id") WHERE state = 'dead' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_tiktok_outbox_task_dead";`);
    this.addSql(`drop index if exists "IDX_tiktok_outbox_task_created_at_id";`);
    this.addSql(`drop index if exists "IDX_tiktok_inbox_event_tiktok_order_ids";`);
    this.addSql(`drop index if exists "IDX_tiktok_inbox_event_unsettled";`);
    this.addSql(`drop index if exists "IDX_tiktok_inbox_event_created_at_id";`);
  }
}
