import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import type { FailureDto, SellerStatus } from "../../../types/dto";
import type { Vault } from "../vault";

const TABLE = "tiktok_seller";

/** What TikTok granted, with times as dates. */
export interface Grant {
  open_id: string;
  name: string;
  base_region: string;
  granted_scopes: string[];
  access_token: string;
  access_token_expires_at: Date;
  refresh_token: string;
  refresh_token_expires_at: Date;
}

interface SellerRow {
  id: string;
  app_key: string;
  name: string;
  sealed_access_token: string;
  access_token_expires_at: Date;
  sealed_refresh_token: string;
  refresh_token_expires_at: Date;
  status: SellerStatus;
}

/** A seller's tokens, opened. Never leaves the server, never logged. */
export interface SellerTokens {
  app_key: string;
  status: SellerStatus;
  access_token: string;
  access_token_expires_at: Date;
  refresh_token: string;
}

/** One seller: by our id, or by TikTok's names for app and seller. */
export type SellerKey = { id: string } | { app_key: string; open_id: string };

/** What a refresh came to: a new grant, or the reason why the seller must consent again. Null leaves all as it is. */
export type Renewal = { grant: Grant } | { failure: FailureDto };

/** The sellers and their sealed tokens. Only this store and the vault see a token. */
export class SellerStore {
  constructor(
    private readonly knex: Knex,
    private readonly vault: Vault,
  ) {}

  /** Stores a grant: the seller of an app and open id is one row, however often consent is given. @returns its id */
  async grant(appKey: string, grant: Grant, trx?: Knex.Transaction): Promise<string> {
    const run = async (db: Knex.Transaction) => {
      await db(TABLE)
        .insert({ id: generateEntityId(undefined, "ttsel"), app_key: appKey, open_id: grant.open_id, ...EMPTY })
        .onConflict(db.raw("(app_key, open_id) WHERE deleted_at IS NULL"))
        .ignore();
      const row = await db<SellerRow>(TABLE).where({ app_key: appKey, open_id: grant.open_id }).forUpdate().first("id");
      if (!row)
        throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The seller's row vanished while it was stored.");
      await db(TABLE)
        .where({ id: row.id })
        .update(this.grantColumns(db, row.id, grant));
      return row.id;
    };
    return trx ? run(trx) : this.knex.transaction(run);
  }

  async tokens(sellerId: string): Promise<SellerTokens> {
    return this.opened(await this.row(this.knex, sellerId));
  }

  /**
   * Renews a seller's tokens in one process at a time: the row is locked, read again, and `renew` runs only if the
   * access token still expires before `unlessLaterThan`.
   */
  async renew(
    sellerId: string,
    unlessLaterThan: Date,
    renew: (tokens: SellerTokens) => Promise<Renewal | null>,
  ): Promise<SellerTokens> {
    return this.knex.transaction(async (trx) => {
      const tokens = this.opened(await this.row(trx, sellerId, true));
      if (tokens.status !== "active" || tokens.access_token_expires_at > unlessLaterThan) return tokens;
      const renewal = await renew(tokens);
      if (!renewal) return tokens;
      const columns =
        "grant" in renewal
          ? this.grantColumns(trx, sellerId, renewal.grant)
          : { status: "reauthorize", last_failure: JSON.stringify(renewal.failure) };
      await trx(TABLE).where({ id: sellerId }).update(columns);
      return this.opened(await this.row(trx, sellerId));
    });
  }

  /** The seller must consent again before anything works. @returns those that this is about */
  async requireConsent(seller: SellerKey, failure: FailureDto): Promise<{ id: string; name: string }[]> {
    return this.knex(TABLE)
      .where(seller)
      .whereNull("deleted_at")
      .update({ status: "reauthorize", last_failure: JSON.stringify(failure), updated_at: this.knex.fn.now() }, [
        "id",
        "name",
      ]);
  }

  private async row(db: Knex, sellerId: string, lock = false): Promise<SellerRow> {
    const select = db<SellerRow>(TABLE)
      .where({ id: sellerId })
      .whereNull("deleted_at" as never);
    const row = await (lock ? select.forUpdate().first() : select.first());
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no TikTok seller ${sellerId} any more.`);
    return row;
  }

  private opened(row: SellerRow): SellerTokens {
    return {
      app_key: row.app_key,
      status: row.status,
      access_token: this.vault.open(row.sealed_access_token, `${row.id}:access`),
      access_token_expires_at: row.access_token_expires_at,
      refresh_token: this.vault.open(row.sealed_refresh_token, `${row.id}:refresh`),
    };
  }

  private grantColumns(db: Knex, sellerId: string, grant: Grant): Record<string, unknown> {
    return {
      name: grant.name,
      base_region: grant.base_region,
      granted_scopes: grant.granted_scopes,
      sealed_access_token: this.vault.seal(grant.access_token, `${sellerId}:access`),
      access_token_expires_at: grant.access_token_expires_at,
      sealed_refresh_token: this.vault.seal(grant.refresh_token, `${sellerId}:refresh`),
      refresh_token_expires_at: grant.refresh_token_expires_at,
      status: "active",
      last_failure: null,
      updated_at: db.fn.now(),
    };
  }
}

/** A row that is inserted first, so that its id can be bound into the seals, and filled in the same transaction. */
const EMPTY = {
  name: "",
  base_region: "",
  granted_scopes: [],
  sealed_access_token: "",
  access_token_expires_at: new Date(0),
  sealed_refresh_token: "",
  refresh_token_expires_at: new Date(0),
};
