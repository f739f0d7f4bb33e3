import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { newId } from "./new-id";
import type { FailureDto, SellerStatus, ShopStatus } from "../../../types/dto";
import type { ShopSettings } from "../../../types/shop-settings";
import { DEFAULT_SETTINGS } from "../default-settings";
import type { Cache } from "../cache";
import type { Vault } from "../vault";
import { reviveShops } from "./revive-shops";
import type { Grant, SellerStore } from "./seller-store";
import { wakeWaiting } from "./wake-waiting";

const TABLE = "tiktok_shop";

/** Which topics TikTok sends to this store for a shop. */
export interface WebhookState {
  registered: string[];
  missing: string[];
  last_failure: FailureDto | null;
  /** The address that was last registered; null before the first time. */
  address: string | null;
  /** ISO time of the last look that ended well. */
  checked_at: string | null;
}

const NO_WEBHOOKS: WebhookState = { registered: [], missing: [], last_failure: null, address: null, checked_at: null };

export interface Shop {
  id: string;
  seller_id: string;
  app_key: string;
  tiktok_shop_id: string;
  name: string;
  region: string;
  currency: string;
  seller_type: string;
  /** TikTok asks for the cipher with each call; {@link ShopStore.cipher} opens it. */
  sealed_cipher: string;
  sales_channel_id: string;
  stock_location_id: string;
  status: ShopStatus;
  settings: ShopSettings;
  webhooks: WebhookState;
  /** Since when it is connected. */
  created_at: Date;
}

export type NewShop = Pick<
  Shop,
  "tiktok_shop_id" | "name" | "region" | "currency" | "seller_type" | "sales_channel_id" | "stock_location_id"
> & { cipher: string };

export type ShopChanges = Partial<Pick<Shop, "sales_channel_id" | "stock_location_id" | "status" | "webhooks">> & {
  settings?: Partial<ShopSettings>;
};

/** A shop as it is kept: with how its seller stands. */
type Row = Shop & { seller_status: SellerStatus };

/**
 * The connected shops. Their rows are read once and kept: every change of a shop or of its seller, by whatever path, drops
 * them in all processes.
 */
export class ShopStore {
  constructor(
    private readonly knex: Knex,
    private readonly sellers: SellerStore,
    private readonly vault: Vault,
    private readonly cache: Cache,
  ) {}

  /** Stores a seller's grant and all its shops at once, or nothing. A known shop keeps its channel, location and settings. */
  async connect(appKey: string, grant: Grant, shops: NewShop[]): Promise<Shop[]> {
    const sellerId = await this.knex.transaction(async (trx) => {
      const seller_id = await this.sellers.grant(appKey, grant, trx);
      await reviveShops(trx, shops);
      await trx(TABLE)
        .insert(
          shops.map(({ cipher, ...shop }) => ({
            id: newId("ttshop"),
            seller_id,
            ...shop,
            sealed_cipher: this.vault.seal(cipher, cipherOf(shop)),
            settings: JSON.stringify(DEFAULT_SETTINGS),
            webhooks: JSON.stringify(NO_WEBHOOKS),
          })),
        )
        .onConflict(trx.raw("(tiktok_shop_id) WHERE deleted_at IS NULL"))
        .merge(["seller_id", "name", "region", "seller_type", "sealed_cipher"]);
      return seller_id;
    });
    this.cache.forget(null);
    return (await this.rows()).filter((shop) => shop.seller_id === sellerId);
  }

  /** What TikTok asks for with each call for a shop. */
  cipher(shop: Pick<Shop, "sealed_cipher" | "tiktok_shop_id">): string {
    return this.vault.open(shop.sealed_cipher, cipherOf(shop));
  }

  /** Seals every cipher with the first of the vault's keys. @returns how many shops there are */
  async reseal(): Promise<number> {
    const rows = await this.rows();
    for (const row of rows) {
      await this.knex(TABLE)
        // A shop that is connected again meanwhile has a new one already.
        .where({ id: row.id, sealed_cipher: row.sealed_cipher })
        .update({ sealed_cipher: this.vault.seal(this.cipher(row), cipherOf(row)) });
    }
    this.cache.forget(null);
    return rows.length;
  }

  /** All of them, by name, as the database has them now. */
  async list(): Promise<Shop[]> {
    return this.rows();
  }

  /** Shops whose traffic may flow: not paused, and their seller's consent stands. */
  async active(): Promise<Shop[]> {
    return (await this.kept()).filter((shop) => shop.status === "active" && shop.seller_status === "active");
  }

  /** @throws MedusaError `not_found` */
  async get(id: string): Promise<Shop> {
    const [shop] = await this.find([id], (row) => row.id);
    if (!shop) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no connected TikTok shop ${id}.`);
    return shop;
  }

  /** What a shop is called, also one that is no longer connected. */
  async nameOf(id: string): Promise<Pick<Shop, "id" | "name" | "region"> | null> {
    return (await this.knex<Shop>(TABLE).where({ id }).first("id", "name", "region")) ?? null;
  }

  async byTiktokId(tiktokShopIds: string[]): Promise<Shop[]> {
    return this.find(tiktokShopIds, (row) => row.tiktok_shop_id);
  }

  /** Changes a shop; of the settings, those that are given. Orders that wait follow a change of what they reserve. */
  async update(id: string, { settings, webhooks, ...columns }: ShopChanges): Promise<void> {
    await this.knex.transaction(async (trx) => {
      const before = await trx<Pick<Shop, "id" | "settings">>(TABLE).where({ id }).forUpdate().first("settings");
      await trx(TABLE)
        .where({ id })
        .update({
          ...columns,
          ...(settings && { settings: trx.raw("settings || ?::jsonb", [JSON.stringify(settings)]) }),
          ...(webhooks && { webhooks: JSON.stringify(webhooks) }),
          updated_at: trx.fn.now(),
        });
      const { reserve_early } = { ...DEFAULT_SETTINGS, ...before?.settings };
      if ((settings?.reserve_early ?? reserve_early) !== reserve_early) await wakeWaiting(trx, id);
    });
    this.cache.forget(id);
  }

  /** The shops of these ids. One that is not among those kept may be new: the database is asked. */
  private async find(ids: string[], idOf: (row: Row) => string): Promise<Row[]> {
    if (ids.length === 0) return [];
    const among = (rows: Row[]) => rows.filter((row) => ids.includes(idOf(row)));
    const kept = among(await this.kept());
    return kept.length === new Set(ids).size ? kept : among(await this.rows());
  }

  private kept(): Promise<Row[]> {
    return this.cache.get("shops", null, "", () => this.rows());
  }

  private async rows(): Promise<Row[]> {
    const rows: Row[] = await this.knex(`${TABLE} as shop`)
      .join("tiktok_seller as seller", "seller.id", "shop.seller_id")
      .whereNull("shop.deleted_at")
      .orderBy("shop.name")
      .select("shop.*", "seller.app_key", "seller.status as seller_status");
    return rows.map((row) => ({
      ...row,
      settings: { ...DEFAULT_SETTINGS, ...row.settings },
      webhooks: { ...NO_WEBHOOKS, ...row.webhooks },
    }));
  }
}

/** What a sealed cipher belongs to. The row's own id is not known when a shop that is connected already is stored again. */
const cipherOf = ({ tiktok_shop_id }: Pick<Shop, "tiktok_shop_id">): string => `${tiktok_shop_id}:cipher`;
