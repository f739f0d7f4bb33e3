import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What the audit log and the connections page ask for is found in an index, however much there is. */
export class Migration20261126093500 extends Migration {
  override async up(): Promise<void> {
    for (const name of ["IDX_tiktok_audit_entry_at", "IDX_tiktok_audit_entry_shop_id_at", "IDX_tiktok_order_record_shop_id_stage"]) {
      this.addSql(`drop index if exists "${name}";`);
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_at_id" ON "tiktok_audit_entry" ("at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_shop_id_at_id" ON "tiktok_audit_entry" ("shop_id", "at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_actions" ON "tiktok_audit_entry" ("at", "id") WHERE kind <> 'call' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_errors" ON "tiktok_audit_entry" ("at", "id") WHERE outcome = 'error' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_sku_link_linked" ON "tiktok_sku_link" ("shop_id") WHERE variant_id IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_sku_link_unmatched" ON "tiktok_sku_link" ("shop_id") WHERE variant_id IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_unerased" ON "tiktok_order_record" ("shop_id") WHERE erased_at IS NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    for (const name of [
      "IDX_tiktok_order_record_unerased",
      "IDX_tiktok_sku_link_unmatched",
      "IDX_tiktok_sku_link_linked",
      "IDX_tiktok_audit_entry_errors",
      "IDX_tiktok_audit_entry_actions",
      "IDX_tiktok_audit_entry_shop_id_at_id",
      "IDX_tiktok_audit_entry_at_id",
    ]) {
      this.addSql(`drop index if exists "${name}";`);
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_at" ON "tiktok_audit_entry" ("at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_audit_entry_shop_id_at" ON "tiktok_audit_entry" ("shop_id", "at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_shop_id_stage" ON "tiktok_order_record" ("shop_id", "stage") WHERE deleted_at IS NULL;`,
    );
  }
}
