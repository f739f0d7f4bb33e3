import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What of a bundle a return is about, and what was decided about the stock of its goods. */
export class Migration20261126131800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_return" add column if not exists "parts" jsonb null, add column if not exists "restocks" boolean null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_return" drop column if exists "parts", drop column if exists "restocks";`,
    );
  }
}
