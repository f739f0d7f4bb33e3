import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Announces every change of a shop, and of what its seller's row says about it, to the processes that keep shops in
 * memory: by a trigger, so that no path to the rows can forget it (docs/adr/0008).
 */
export class Migration20261126090100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function tiktok_shop_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('tiktok_shop_cache', case when tg_table_name = 'tiktok_shop' then coalesce(new.id, old.id) else '*' end);
        return null;
      end $$;`);
    this.addSql(`drop trigger if exists tiktok_shop_changed on "tiktok_shop";`);
    this.addSql(
      `create trigger tiktok_shop_changed after insert or update or delete on "tiktok_shop" for each row execute function tiktok_shop_changed();`,
    );
    this.addSql(`drop trigger if exists tiktok_seller_changed on "tiktok_seller";`);
    this.addSql(
      `create trigger tiktok_seller_changed after update on "tiktok_seller" for each row when (old.status is distinct from new.status or old.app_key is distinct from new.app_key or old.deleted_at is distinct from new.deleted_at) execute function tiktok_shop_changed();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists tiktok_seller_changed on "tiktok_seller";`);
    this.addSql(`drop trigger if exists tiktok_shop_changed on "tiktok_shop";`);
    this.addSql(`drop function if exists tiktok_shop_changed();`);
  }
}
