import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Cancellations that a seller starts in Medusa go through the outbox, which keeps why and what of. */
export class Migration20261126075900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_outbox_task" add column if not exists "payload" jsonb null;`);
    this.addSql(
      `alter table if exists "tiktok_outbox_task" drop constraint if exists "tiktok_outbox_task_kind_check";`,
    );
    this.addSql(
      `alter table if exists "tiktok_outbox_task" add constraint "tiktok_outbox_task_kind_check" check ("kind" in ('shipment', 'stock', 'webhooks', 'link_skus', 'cancellation'));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "tiktok_outbox_task" where "kind" = 'cancellation';`);
    this.addSql(
      `alter table if exists "tiktok_outbox_task" drop constraint if exists "tiktok_outbox_task_kind_check";`,
    );
    this.addSql(
      `alter table if exists "tiktok_outbox_task" add constraint "tiktok_outbox_task_kind_check" check ("kind" in ('shipment', 'stock', 'webhooks', 'link_skus'));`,
    );
    this.addSql(`alter table if exists "tiktok_outbox_task" drop column if exists "payload";`);
  }
}
