import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Claim, Settlement } from "./lease";

/** The columns that a settlement sets in either box. */
export function settlementColumns(knex: Knex, settlement: Settlement): Record<string, unknown> {
  const later = (seconds: number) => knex.raw("now() + make_interval(secs => ?)", [seconds]);
  // A row that stays open is no longer the claimer's, who could otherwise release it before its time.
  const over = { claim_no: knex.raw("claim_no + 1") };
  switch (settlement.outcome) {
    case "done":
      return { state: "done", settled_at: knex.fn.now(), last_failure: null };
    case "dead":
      return { state: "dead", settled_at: knex.fn.now(), last_failure: JSON.stringify(settlement.failure) };
    case "retry":
      return {
        ...over,
        run_after: later(settlement.seconds),
        failures: knex.raw("failures + 1"),
        last_failure: JSON.stringify(settlement.failure),
      };
    case "postpone":
      return { ...over, run_after: later(settlement.seconds) };
  }
}

/** Rows of a table that the claim still owns. */
export const owned = (knex: Knex, table: string, claim: Claim) =>
  knex(table).where({ id: claim.id, claim_no: claim.claim_no, state: "open" });
