import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126063000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tiktok_return" ("id" text not null, "shop_id" text not null, "tiktok_order_id" text not null, "tiktok_return_id" text not null, "medusa_return_id" text not null, "type" text not null, "status" text not null, "tiktok_updated_at" timestamptz null, "requested_at" timestamptz null, "goods" text check ("goods" in ('unseen', 'shipped', 'refused')) not null default 'unseen', "keeps_goods" boolean not null default false, "in_arbitration" boolean not null default false, "line_ids" text[] not null, "refund_amount" text null, "currency" text null, "deadline" timestamptz null, "replaced_by" text null, "restocked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tiktok_return_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_return_deleted_at" ON "tiktok_return" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_return_shop_id_tiktok_return_id_unique" ON "tiktok_return" ("shop_id", "tiktok_return_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tiktok_return_medusa_return_id_unique" ON "tiktok_return" ("medusa_return_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tiktok_return_shop_id_tiktok_order_id" ON "tiktok_return" ("shop_id", "tiktok_order_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tiktok_return" cascade;`);
  }
}
