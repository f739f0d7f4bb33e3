import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Locks by name over all processes of a store. */
export class LockStore {
  constructor(private readonly knex: Knex) {}

  /** Runs `work` while no other caller holds any of these names. A killed process gives its locks back at once. */
  async hold<T>(names: string[], work: () => Promise<T>): Promise<T> {
    return this.knex.transaction(async (trx) => {
      // In one order for everybody, so that two callers never wait for each other.
      for (const name of [...new Set(names)].sort()) {
        await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [`tiktok_shop:${name}`]);
      }
      return work();
    });
  }

  /** Runs `work` unless another caller, in whatever process, holds this name. @returns false when one does */
  async tryHold(name: string, work: () => Promise<void>): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const { rows } = await trx.raw("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS is_ours", [
        `tiktok_shop:${name}`,
      ]);
      if (!rows[0].is_ours) return false;
      await work();
      return true;
    });
  }
}
