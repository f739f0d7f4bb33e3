import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What the list of orders sorts and filters by. Orders that are stored already get theirs from what is known of them. */
export class Migration20261126061700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tiktok_order_record" add column if not exists "placed_at" timestamptz not null default now(), add column if not exists "due_at" timestamptz null;`,
    );
    this.addSql(`update "tiktok_order_record" set "placed_at" = "created_at";`);
    this.addSql(`
      update "tiktok_order_record" set "due_at" = (
        select min(("deadline"->>'at')::timestamptz) from jsonb_array_elements("deadlines") as "deadline"
        where "deadline"->>'key' in ('auto_cancel_at', 'collect_by')
          or ("deadline"->>'key' = 'ship_by' and "tiktok_status" <> 'AWAITING_COLLECTION')
      )
      where "tiktok_status" in ('AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING', 'AWAITING_COLLECTION')
        and jsonb_typeof("deadlines") = 'array';`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_placed_at_id" ON "tiktok_order_record" ("placed_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_shop_id_placed_at_id" ON "tiktok_order_record" ("shop_id", "placed_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_import_state_placed_at_id" ON "tiktok_order_record" ("import_state", "placed_at", "id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_attention" ON "tiktok_order_record" ("placed_at", "id") WHERE last_failure IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_due" ON "tiktok_order_record" ("due_at", "id") WHERE due_at IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_order_record_tiktok_order_id" ON "tiktok_order_record" ("tiktok_order_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    for (const index of ["tiktok_order_id", "due", "attention", "import_state_placed_at_id", "shop_id_placed_at_id", "placed_at_id"]) {
      this.addSql(`drop index if exists "IDX_tiktok_order_record_${index}";`);
    }
    this.addSql(
      `alter table if exists "tiktok_order_record" drop column if exists "placed_at", drop column if exists "due_at";`,
    );
  }
}
