import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import type { FailureDto, ShopStatus } from "../../../types/dto";
import type { ShopSettings } from "../../../types/shop-settings";
import { DEFAULT_SETTINGS } from "../default-settings";
import type { Grant, SellerStore } from "./seller-store";

const TABLE = "tiktok_shop";

/** Which topics TikTok sends to this store for a shop. */
export interface WebhookState {
  registered: string[];
  missing: string[];
  last_failure: FailureDto | null;
}

export interface Shop {
  id: string;
  seller_id: string;
  app_key: string;
  tiktok_shop_id: string;
  name: string;
  region: string;
  currency: string;
  seller_type: string;
  cipher: string;
  sales_channel_id: string;
  stock_location_id: string;
  status: ShopStatus;
  settings: ShopSettings;
  webhooks: WebhookState;
}

export type NewShop = Pick<
  Shop,
  | "tiktok_shop_id"
  | "name"
  | "region"
  | "currency"
  | "seller_type"
  | "cipher"
  | "sales_channel_id"
  | "stock_location_id"
>;

export type ShopChanges = Partial<
  Pick<Shop, "sales_channel_id" | "stock_location_id" | "status" | "settings" | "webhooks">
>;

/** The connected shops. */
export class ShopStore {
  constructor(
    private readonly knex: Knex,
    private readonly sellers: SellerStore,
  ) {}

  /** Stores a seller's grant and all its shops at once, or nothing. A known shop keeps its channel, location and settings. */
  async connect(appKey: string, grant: Grant, shops: NewShop[]): Promise<Shop[]> {
    const sellerId = await this.knex.transaction(async (trx) => {
      const seller_id = await this.sellers.grant(appKey, grant, trx);
      await trx(TABLE)
        .insert(
          shops.map((shop) => ({
            id: generateEntityId(undefined, "ttshop"),
            seller_id,
            ...shop,
            settings: JSON.stringify(DEFAULT_SETTINGS),
            webhooks: JSON.stringify({ registered: [], missing: [], last_failure: null }),
          })),
        )
        .onConflict(trx.raw("(tiktok_shop_id) WHERE deleted_at IS NULL"))
        .merge(["seller_id", "name", "region", "seller_type", "cipher"]);
      return seller_id;
    });
    return this.rows().where("shop.seller_id", sellerId).then(read);
  }

  async list(): Promise<Shop[]> {
    return this.rows().orderBy("shop.name").then(read);
  }

  /** Shops whose traffic may flow: not paused, and their seller's consent stands. */
  async active(): Promise<Shop[]> {
    return this.rows().where({ "shop.status": "active", "seller.status": "active" }).then(read);
  }

  /** @throws MedusaError `not_found` */
  async get(id: string): Promise<Shop> {
    const [shop] = await this.rows().where("shop.id", id).then(read);
    if (!shop) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no connected TikTok shop ${id}.`);
    return shop;
  }

  async byTiktokId(tiktokShopIds: string[]): Promise<Shop[]> {
    return this.rows().whereIn("shop.tiktok_shop_id", tiktokShopIds).then(read);
  }

  async update(id: string, changes: ShopChanges): Promise<void> {
    await this.knex(TABLE)
      .where({ id })
      .update({
        ...changes,
        ...(changes.settings && { settings: JSON.stringify(changes.settings) }),
        ...(changes.webhooks && { webhooks: JSON.stringify(changes.webhooks) }),
        updated_at: this.knex.fn.now(),
      });
  }

  private rows() {
    return this.knex(`${TABLE} as shop`)
      .join("tiktok_seller as seller", "seller.id", "shop.seller_id")
      .whereNull("shop.deleted_at")
      .select("shop.*", "seller.app_key");
  }
}

const read = (rows: Shop[]): Shop[] =>
  rows.map((row) => ({ ...row, settings: { ...DEFAULT_SETTINGS, ...row.settings } }));
