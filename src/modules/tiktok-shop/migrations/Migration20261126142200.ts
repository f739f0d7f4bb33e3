import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Keeps of each return what it refunds of every unit's price, by which TikTok's part of that price goes back. */
export class Migration20261126142200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_return" add column if not exists "line_refunds" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_return" drop column if exists "line_refunds";`);
  }
}
