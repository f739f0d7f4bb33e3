import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import type { Vault } from "../vault";
import { openTokens, type SellerRow } from "./seller-row";

const TABLE = "tiktok_seller";

export interface Resealed {
  id: string;
  name: string;
  /** False for tokens that no key opens. */
  ok: boolean;
}

/** One batch, with its rows locked: what another key than the first sealed is sealed with the first. */
export async function resealSellers(knex: Knex, vault: Vault, limit: number, after: string): Promise<Resealed[]> {
  return knex.transaction(async (trx) => {
    const own = `${vault.sealedAs}%`;
    const rows = await trx<SellerRow>(TABLE)
      .where("id", ">", after)
      .whereNull("deleted_at" as never)
      .whereRaw("NOT (sealed_access_token LIKE ? AND sealed_refresh_token LIKE ?)", [own, own])
      .orderBy("id")
      .limit(limit)
      .forUpdate()
      .select("*");
    const results: Resealed[] = [];
    for (const row of rows) {
      const sealed = resealed(vault, row);
      if (sealed) await trx(TABLE).where({ id: row.id }).update(sealed);
      results.push({ id: row.id, name: row.name, ok: sealed !== null });
    }
    return results;
  });
}

function resealed(
  vault: Vault,
  row: SellerRow,
): Pick<SellerRow, "sealed_access_token" | "sealed_refresh_token"> | null {
  try {
    const { access_token, refresh_token } = openTokens(vault, row);
    return {
      sealed_access_token: vault.seal(access_token, `${row.id}:access`),
      sealed_refresh_token: vault.seal(refresh_token, `${row.id}:refresh`),
    };
  } catch (error) {
    if (error instanceof MedusaError) return null;
    throw error;
  }
}
