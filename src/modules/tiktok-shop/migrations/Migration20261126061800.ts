import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What keeps an order out of Medusa, and who decided to import it all the same. */
export class Migration20261126061800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record"
      add column if not exists "held_for" jsonb null,
      add column if not exists "accepted_at" timestamptz null,
      add column if not exists "accepted_by" text null,
      add column if not exists "accepted" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record"
      drop column if exists "held_for",
      drop column if exists "accepted_at",
      drop column if exists "accepted_by",
      drop column if exists "accepted";`);
  }
}
