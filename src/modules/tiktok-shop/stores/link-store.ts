import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";
import { ROWS_A_STATEMENT } from "./rows-a-statement";

const TABLE = "tiktok_sku_link";

export interface SkuLink {
  id: string;
  shop_id: string;
  product_id: string;
  sku_id: string;
  seller_sku: string | null;
  variant_id: string | null;
  warehouse_ids: string[];
  pushed_quantity: number | null;
}

export type NewSkuLink = Omit<SkuLink, "id" | "shop_id" | "pushed_quantity">;

/** Which SKU of TikTok is which variant. */
export class LinkStore {
  constructor(private readonly knex: Knex) {}

  /** Stores listings as they are now; a link that a person or an earlier match made is kept when nothing matches now. */
  async upsert(shopId: string, links: NewSkuLink[]): Promise<void> {
    const sorted = [...links].sort((a, b) => (a.sku_id < b.sku_id ? -1 : 1));
    for (let start = 0; start < sorted.length; start += ROWS_A_STATEMENT) {
      await this.upsertRows(shopId, sorted.slice(start, start + ROWS_A_STATEMENT));
    }
  }

  private async upsertRows(shopId: string, links: NewSkuLink[]): Promise<void> {
    await this.knex(TABLE)
      .insert(links.map((link) => ({ id: newId("ttsku"), shop_id: shopId, ...link })))
      .onConflict(this.knex.raw("(shop_id, sku_id) WHERE deleted_at IS NULL"))
      .merge({
        product_id: this.knex.raw("excluded.product_id"),
        seller_sku: this.knex.raw("excluded.seller_sku"),
        warehouse_ids: this.knex.raw("excluded.warehouse_ids"),
        variant_id: this.knex.raw(`coalesce(excluded.variant_id, ${TABLE}.variant_id)`),
        updated_at: this.knex.fn.now(),
      });
  }

  async bySku(shopId: string, skuIds: string[]): Promise<SkuLink[]> {
    return this.rows().where({ shop_id: shopId }).whereIn("sku_id", skuIds);
  }

  async byId(ids: string[]): Promise<SkuLink[]> {
    return this.rows().whereIn("id", ids);
  }

  async byVariant(variantIds: string[]): Promise<SkuLink[]> {
    return this.rows().whereIn("variant_id", variantIds);
  }

  /** The linked SKUs of a shop. */
  async linked(shopId: string): Promise<SkuLink[]> {
    return this.rows().where({ shop_id: shopId }).whereNotNull("variant_id");
  }

  /** Notes the quantities that TikTok has now. */
  async pushed(quantities: { id: string; quantity: number }[]): Promise<void> {
    if (quantities.length === 0) return;
    const values = quantities.map(() => "(?, ?::int)").join(", ");
    await this.knex.raw(
      `UPDATE ${TABLE} AS link SET pushed_quantity = new.quantity, pushed_at = now()
       FROM (VALUES ${values}) AS new (id, quantity) WHERE link.id = new.id`,
      quantities.flatMap(({ id, quantity }) => [id, quantity]),
    );
  }

  async counts(shopId: string): Promise<{ linked: number; unmatched: number }> {
    const [row] = await this.knex(TABLE)
      .where({ shop_id: shopId })
      .whereNull("deleted_at")
      .select(
        this.knex.raw("count(variant_id)::int AS linked"),
        this.knex.raw("(count(*) - count(variant_id))::int AS unmatched"),
      );
    return { linked: row?.linked ?? 0, unmatched: row?.unmatched ?? 0 };
  }

  private rows() {
    return this.knex<SkuLink>(TABLE)
      .whereNull("deleted_at" as never)
      .select("id", "shop_id", "product_id", "sku_id", "seller_sku", "variant_id", "warehouse_ids", "pushed_quantity");
  }
}
