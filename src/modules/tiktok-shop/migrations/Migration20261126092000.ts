import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders are found by the seller SKUs of their lines, and back-orders among the others. */
export class Migration20261126092000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" add column if not exists "seller_skus" text[] null;`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_seller_skus" ON "tiktok_order_record" USING GIN ("seller_skus") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_oversold" ON "tiktok_order_record" ("placed_at", "id") WHERE oversold IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_tiktok_order_record_oversold";`);
    this.addSql(`drop index if exists "IDX_tiktok_order_record_seller_skus";`);
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "seller_skus";`);
  }
}
