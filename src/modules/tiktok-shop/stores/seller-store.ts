import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { newId } from "./new-id";
import type { FailureDto } from "../../../types/dto";
import type { Vault } from "../vault";
import { type Resealed, resealSellers } from "./reseal-sellers";
import { type Grant, openTokens, type Seller, SELLER_COLUMNS, type SellerRow, type SellerTokens } from "./seller-row";

const TABLE = "tiktok_seller";

export type { Grant, Seller, SellerTokens };

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
        .insert({ id: newId("ttsel"), app_key: appKey, open_id: grant.open_id, ...EMPTY })
        .onConflict(db.raw("(app_key, open_id) WHERE deleted_at IS NULL"))
        .ignore();
      const row = await db<SellerRow>(TABLE)
        .where({ app_key: appKey, open_id: grant.open_id })
        // A seller who was disconnected is a new one.
        .whereNull("deleted_at" as never)
        .forUpdate()
        .first("id");
      if (!row)
        throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The seller's row vanished while it was stored.");
      await db(TABLE)
        .where({ id: row.id })
        .update({ ...this.grantColumns(db, row.id, grant), authorization_expires_at: null });
      return row.id;
    };
    return trx ? run(trx) : this.knex.transaction(run);
  }

  async tokens(sellerId: string): Promise<SellerTokens> {
    return this.opened(await this.row(this.knex, sellerId));
  }

  /** The connected sellers, by name. */
  async list(): Promise<Seller[]> {
    return this.knex<Seller>(TABLE)
      .whereNull("deleted_at" as never)
      .orderBy("name")
      .select(SELLER_COLUMNS);
  }

  /**
   * Renews a seller's tokens in one process at a time: the row is locked, read again, and `renew` runs only if the tokens
   * there are still stale. Both new tokens are stored by one statement, or none; a process that is killed before leaves the
   * row as it was, and its lock goes with its connection.
   */
  async renew(
    sellerId: string,
    isStale: (tokens: SellerTokens) => boolean,
    renew: (tokens: SellerTokens) => Promise<Renewal | null>,
  ): Promise<SellerTokens> {
    let granted: { grant: Grant; before: SellerRow } | null = null;
    try {
      return await this.knex.transaction(async (trx) => {
        const before = await this.row(trx, sellerId, true);
        const tokens = this.opened(before);
        if (tokens.status !== "active" || !isStale(tokens)) return tokens;
        const renewal = await renew(tokens);
        if (!renewal) return tokens;
        if ("grant" in renewal) granted = { grant: renewal.grant, before };
        const columns =
          "grant" in renewal
            ? this.grantColumns(trx, sellerId, renewal.grant)
            : { status: "reauthorize", last_failure: JSON.stringify(renewal.failure), updated_at: trx.fn.now() };
        await trx(TABLE).where({ id: sellerId }).update(columns);
        return this.opened(await this.row(trx, sellerId));
      });
    } catch (error) {
      if (!granted) throw error;
      return this.keep(granted, error);
    }
  }

  /**
   * TikTok has voided the old tokens already, so those that a failing database did not take are offered again for a
   * while, as long as nobody else has stored others.
   */
  private async keep({ grant, before }: { grant: Grant; before: SellerRow }, failed: unknown): Promise<SellerTokens> {
    for (const seconds of STORE_AGAIN_AFTER_SECONDS) {
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      try {
        await this.knex(TABLE)
          .where({ id: before.id, sealed_refresh_token: before.sealed_refresh_token, status: before.status })
          .update(this.grantColumns(this.knex, before.id, grant));
        return await this.tokens(before.id);
      } catch {
        // The next try says the same, or works.
      }
    }
    throw failed;
  }

  /** Notes when the consent itself ends, as TikTok announced it; null takes that back. @returns the sellers concerned */
  async noteAuthorizationEnd(seller: SellerKey, at: Date | null): Promise<Seller[]> {
    return this.knex(TABLE)
      .where(seller)
      .whereNull("deleted_at")
      .update({ authorization_expires_at: at, updated_at: this.knex.fn.now() }, SELLER_COLUMNS);
  }

  /** As {@link requireConsent}, if the refused token is still the seller's. @returns null when it is not */
  async requireConsentOf(sellerId: string, refusedToken: string, failure: FailureDto): Promise<Seller | null> {
    return this.knex.transaction(async (trx) => {
      const tokens = this.opened(await this.row(trx, sellerId, true));
      if (tokens.access_token !== refusedToken || tokens.status !== "active") return null;
      await trx(TABLE)
        .where({ id: sellerId })
        .update({ status: "reauthorize", last_failure: JSON.stringify(failure), updated_at: trx.fn.now() });
      return tokens;
    });
  }

  /**
   * Seals the tokens of up to `limit` sellers again, with the first key, and only what another key sealed. Each batch is a
   * transaction of its own, so that a run that was cut off goes on where it stopped.
   *
   * @param after only sellers whose id is greater: one that cannot be opened is passed over
   */
  async reseal(limit: number, after: string): Promise<Resealed[]> {
    return resealSellers(this.knex, this.vault, limit, after);
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
    return openTokens(this.vault, row);
  }

  private grantColumns(db: Knex, sellerId: string, grant: Grant): Record<string, unknown> {
    return {
      name: grant.name,
      base_region: grant.base_region,
      // Should an answer leave the scopes out, those that were granted before still are.
      ...(grant.granted_scopes.length > 0 && { granted_scopes: grant.granted_scopes }),
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

/** When a grant that could not be stored is offered to the database again, each after the one before. */
const STORE_AGAIN_AFTER_SECONDS = [0.2, 1, 3, 6];

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
