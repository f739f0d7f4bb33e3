import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A buyer's wish to cancel that waits for an answer. */
export class Migration20261126064900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_order_record" add column if not exists "cancel_request" jsonb null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "cancel_request";`);
  }
}
