import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Whose goods had left before their shop was connected. */
export class Migration20261126133500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_order_record" add column if not exists "left_before" boolean not null default false;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "left_before";`);
  }
}
