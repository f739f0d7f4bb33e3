import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Which customer stands for which buyer. */
export class Migration20261126071200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tiktok_buyer" ("id" text not null, "seller_id" text not null, "tiktok_user_id" text not null, "customer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_buyer_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_buyer_deleted_at" ON "tiktok_buyer" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_buyer_seller_id_tiktok_user_id_unique" ON "tiktok_buyer" ("seller_id", "tiktok_user_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_buyer_customer_id" ON "tiktok_buyer" ("customer_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_buyer" cascade;`);
  }
}
