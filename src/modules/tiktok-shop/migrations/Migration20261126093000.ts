import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Notes the lines whose stock is reserved before their order is in Medusa. */
export class Migration20261126093000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" add column if not exists "early_lines" text[] null;`);
    this.addSql(
      `create index if not exists "IDX_tiktok_order_record_early" on "tiktok_order_record" ("shop_id") where early_lines is not null and deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_tiktok_order_record_early";`);
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "early_lines";`);
  }
}
