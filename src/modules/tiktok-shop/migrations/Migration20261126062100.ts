import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The ledger of refunds that TikTok confirmed (docs/adr/0011). */
export class Migration20261126062100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tiktok_refund" ("id" text not null, "shop_id" text not null, "record_id" text not null, "medusa_order_id" text not null, "source" text check ("source" in ('cancel', 'return')) not null, "tiktok_id" text not null, "amount" text not null, "currency" text not null, "state" text check ("state" in ('confirmed', 'let_through', 'booked')) not null default 'confirmed', "payment_id" text null, "refund_id" text null, "opened_at" timestamptz null, "let_through_at" timestamptz null, "booked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_refund_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_refund_deleted_at" ON "tiktok_refund" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_refund_shop_id_source_tiktok_id_unique" ON "tiktok_refund" ("shop_id", "source", "tiktok_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_refund_refund_id_unique" ON "tiktok_refund" ("refund_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_refund_medusa_order_id" ON "tiktok_refund" ("medusa_order_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_refund" cascade;`);
  }
}
