import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What an order sold beyond the stock. */
export class Migration20261126070100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" add column if not exists "oversold" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "oversold";`);
  }
}
