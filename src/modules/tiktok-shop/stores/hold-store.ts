import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import type { OrderRecord } from "./record-store";

const TABLE = "tiktok_order_record";

/** What became of a decision to import an order all the same. */
export type Acceptance =
  | { ok: true; record: OrderRecord }
  /** `not_held`: there is nothing to accept. `not_acceptable`: what holds it, nobody can accept. */
  | { ok: false; reason: "not_held" | "not_acceptable"; record: OrderRecord };

/** The decisions about orders that are held. */
export class HoldStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Notes that a person accepts what holds an order, as it is written down now. It waits for an import of the order that is
   * under way; an order that has come in meanwhile stays as it is.
   */
  async accept(recordId: string, acceptedBy: string | null): Promise<Acceptance> {
    return this.knex.transaction(async (trx) => {
      const record = await trx<OrderRecord>(TABLE).where({ id: recordId }).forUpdate().first("*");
      if (!record) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no record ${recordId}.`);
      if (record.import_state === "imported") return { ok: true, record };
      const holds = record.held_for ?? [];
      if (record.import_state !== "held" || holds.length === 0) return { ok: false, reason: "not_held", record };
      if (holds.some(({ can_accept }) => !can_accept)) return { ok: false, reason: "not_acceptable", record };
      const accepted = [...new Set([...(record.accepted ?? []), ...holds.flatMap(({ keys }) => keys)])];
      await trx(TABLE)
        .where({ id: recordId })
        .update({
          accepted_at: trx.fn.now(),
          accepted_by: acceptedBy,
          accepted: JSON.stringify(accepted),
          updated_at: trx.fn.now(),
        });
      return { ok: true, record };
    });
  }
}
