import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The list of orders by how far they have come. */
export class Migration20261126070300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_stage_placed_at_id" ON "tiktok_order_record" ("stage", "placed_at", "id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_tiktok_order_record_stage_placed_at_id";`);
  }
}
