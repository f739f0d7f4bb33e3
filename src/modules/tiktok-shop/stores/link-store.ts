import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { countUpTo } from "./count-up-to";
import { newId } from "./new-id";
import type { OpenSkuStore } from "./open-sku-store";
import { ROWS_A_STATEMENT } from "./rows-a-statement";

const TABLE = "tiktok_sku_link";

const COLUMNS = [
  "id",
  "shop_id",
  "product_id",
  "sku_id",
  "seller_sku",
  "variant_id",
  "title",
  "linked_by",
  "warehouse_ids",
  "pushed_quantity",
] as const;

export interface SkuLink {
  id: string;
  shop_id: string;
  product_id: string;
  sku_id: string;
  seller_sku: string | null;
  variant_id: string | null;
  title: string | null;
  /** Who tied it to its variant; null for a link from before that was noted. */
  linked_by: "rule" | "draft" | "person" | null;
  warehouse_ids: string[];
  pushed_quantity: number | null;
}

/** A listing as it is now, and the variant that a rule finds for it. */
export type NewSkuLink = Omit<SkuLink, "id" | "shop_id" | "linked_by" | "pushed_quantity">;

/** A link with how many orders wait for it to be matched. */
export type FoundSkuLink = SkuLink & { waiting_orders: number };

/** A SKU that an order has, as far as the order says what it is. */
export type SeenSku = Pick<SkuLink, "sku_id" | "product_id" | "seller_sku" | "title">;

/** Which SKU of TikTok is which variant. */
export class LinkStore {
  constructor(
    private readonly knex: Knex,
    private readonly openSkus: OpenSkuStore,
  ) {}

  /**
   * Stores listings as they are now; a link that a person made is kept, and so is one that an earlier match made when
   * nothing matches now. Orders that wait for what is matched go to the inbox.
   */
  async upsert(shopId: string, links: NewSkuLink[]): Promise<void> {
    const sorted = [...links].sort((a, b) => (a.sku_id < b.sku_id ? -1 : 1));
    for (let start = 0; start < sorted.length; start += ROWS_A_STATEMENT) {
      await this.upsertRows(shopId, sorted.slice(start, start + ROWS_A_STATEMENT));
    }
  }

  private async upsertRows(shopId: string, links: NewSkuLink[]): Promise<void> {
    const kept = `${TABLE}.linked_by = 'person' OR excluded.variant_id IS NULL`;
    await this.knex.transaction(async (trx) => {
      await trx(TABLE)
        .insert(
          links.map((link) => ({
            id: newId("ttsku"),
            shop_id: shopId,
            ...link,
            linked_by: link.variant_id ? "rule" : null,
          })),
        )
        .onConflict(trx.raw("(shop_id, sku_id) WHERE deleted_at IS NULL"))
        .merge({
          product_id: trx.raw("excluded.product_id"),
          seller_sku: trx.raw("excluded.seller_sku"),
          title: trx.raw(`coalesce(excluded.title, ${TABLE}.title)`),
          warehouse_ids: trx.raw("excluded.warehouse_ids"),
          variant_id: trx.raw(`CASE WHEN ${kept} THEN ${TABLE}.variant_id ELSE excluded.variant_id END`),
          linked_by: trx.raw(`CASE WHEN ${kept} THEN ${TABLE}.linked_by ELSE excluded.linked_by END`),
          updated_at: trx.fn.now(),
        });
      await this.openSkus.wakeMatched(shopId, trx);
    });
  }

  /** Makes rows for SKUs that orders have and no listing did yet. @returns those that were new */
  async see(shopId: string, skus: SeenSku[]): Promise<Pick<SkuLink, "id" | "sku_id">[]> {
    if (skus.length === 0) return [];
    const rows = [...skus].sort((a, b) => (a.sku_id < b.sku_id ? -1 : 1));
    return this.knex(TABLE)
      .insert(rows.map((sku) => ({ id: newId("ttsku"), shop_id: shopId, warehouse_ids: [], ...sku })))
      .onConflict(this.knex.raw("(shop_id, sku_id) WHERE deleted_at IS NULL"))
      .ignore()
      .returning(["id", "sku_id"]);
  }

  /**
   * Ties SKUs to variants, and puts the orders that wait for them into the inbox, at once.
   *
   * @param linkedBy a person's word counts whatever was there; a draft only where nothing is
   */
  async assign(
    shopId: string,
    pairs: { sku_id: string; variant_id: string }[],
    linkedBy: "draft" | "person",
  ): Promise<SkuLink[]> {
    return this.knex.transaction(async (trx) => {
      for (const { sku_id, variant_id } of pairs) {
        const row = trx(TABLE).where({ shop_id: shopId, sku_id }).whereNull("deleted_at");
        if (linkedBy === "draft") row.whereNull("variant_id");
        await row.update({ variant_id, linked_by: linkedBy, updated_at: trx.fn.now() });
      }
      await this.openSkus.wakeMatched(shopId, trx);
      return this.rows(trx)
        .where({ shop_id: shopId })
        .whereIn(
          "sku_id",
          pairs.map((pair) => pair.sku_id),
        );
    });
  }

  /**
   * The SKUs of a shop, by name, with how many open orders wait for each.
   *
   * @param search.q part of a name, a seller SKU or an id
   */
  async search(
    shopId: string,
    search: { unmatched: boolean; q?: string; limit: number; offset: number },
  ): Promise<{ links: FoundSkuLink[]; count: number }> {
    const of = (rows: Knex.QueryBuilder) => {
      rows.where({ shop_id: shopId }).whereNull("deleted_at");
      if (search.unmatched) rows.whereNull("variant_id");
      if (!search.q) return rows;
      const like = `%${search.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      return rows.where((any) => {
        for (const column of ["title", "seller_sku", "sku_id", "product_id"]) any.orWhereILike(column, like);
      });
    };
    const waiting = this.knex("tiktok_open_sku as open")
      .whereRaw(
        `open.shop_id = ${TABLE}.shop_id AND open.sku_id = ${TABLE}.sku_id AND open.awaits = 'variant'
          AND open.deleted_at IS NULL`,
      )
      .select(this.knex.raw("count(*)::int"));
    const links = await of(this.knex(TABLE))
      .orderByRaw("title NULLS LAST, seller_sku, sku_id")
      .limit(search.limit)
      .offset(search.offset)
      .select(...COLUMNS, waiting.as("waiting_orders"));
    const [row] = await of(this.knex(TABLE)).select(this.knex.raw("count(*)::int AS count"));
    return { links, count: row?.count ?? 0 };
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

  /** How many of a shop's SKUs have a variant, and how many do not. It reads them all. */
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

  /** The same for a page, each as {@link countUpTo} counts. */
  async countsUpTo(shopId: string): Promise<{ linked: number; unmatched: number }> {
    const ofShop = () => this.knex(TABLE).where({ shop_id: shopId }).whereNull("deleted_at");
    const [linked, unmatched] = await Promise.all([
      countUpTo(this.knex, ofShop().whereNotNull("variant_id")),
      countUpTo(this.knex, ofShop().whereNull("variant_id")),
    ]);
    return { linked, unmatched };
  }

  private rows(db: Knex = this.knex) {
    return db<SkuLink>(TABLE)
      .whereNull("deleted_at" as never)
      .select(...COLUMNS);
  }
}
