import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123073935 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" add column if not exists "erased_at" timestamptz null;`);

    this.addSql(`alter table if exists "tiktok_shop" rename column "cipher" to "sealed_cipher";`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "tiktok_order_record" drop column if exists "erased_at";`);

    this.addSql(`alter table if exists "tiktok_shop" rename column "sealed_cipher" to "cipher";`);
  }

}
