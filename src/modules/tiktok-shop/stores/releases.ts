import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Claim } from "./lease";

/**
 * Gives claims of a box back before their lease ends, so that the next run takes their rows at once. Those that the database
 * does not take now are given back the next time.
 */
export class Releases {
  private waiting: Claim[] = [];

  constructor(
    private readonly knex: Knex,
    private readonly table: "tiktok_inbox_event" | "tiktok_outbox_task",
  ) {}

  /** @param claims those that have been settled or lost meanwhile are left alone */
  async release(claims: Claim[] = []): Promise<void> {
    const all = [...this.waiting, ...claims];
    if (all.length === 0) return;
    this.waiting = [];
    try {
      await this.knex.raw(
        `UPDATE ${this.table} AS box SET run_after = now() FROM (VALUES ${all.map(() => "(?, ?::int)").join(", ")}) AS claim (id, claim_no)
         WHERE box.id = claim.id AND box.claim_no = claim.claim_no AND box.state = 'open'`,
        all.flatMap(({ id, claim_no }) => [id, claim_no]),
      );
    } catch {
      // Whoever releases has a failure to report already, most likely this one.
      this.waiting.push(...all.map(({ id, claim_no }) => ({ id, claim_no })));
    }
  }
}
