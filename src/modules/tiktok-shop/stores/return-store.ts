import { isDeepStrictEqual } from "node:util";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import {
  type LineRefund,
  mergeReturn,
  type ReturnedPart,
  type ReturnFacts,
  withSuccessors,
} from "../../../domain/return-facts";
import { newId } from "./new-id";

const TABLE = "tiktok_return";

/** The row of one return or refund of TikTok. */
export interface ReturnRow {
  id: string;
  medusa_return_id: string;
  facts: ReturnFacts;
  /** Null until its goods are back. */
  restocks: boolean | null;
  restocked_at: Date | null;
}

/** What was seen of an order's returns. */
export interface SeenReturns {
  returns: ReturnFacts[];
  /** By the id of a request, the one that it replaced. */
  predecessors: ReadonlyMap<string, string>;
}

type Stored = Omit<ReturnFacts, "create_time" | "update_time" | "deadline" | "parts" | "line_refunds"> &
  Omit<ReturnRow, "facts"> & {
    parts: ReturnedPart[] | null;
    line_refunds: LineRefund[] | null;
    requested_at: Date | null;
    tiktok_updated_at: Date | null;
    deadline: Date | null;
  };

/** The returns and refunds of TikTok orders. */
export class ReturnStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Writes down what was seen of an order's returns: forward only, and the same end whatever the order of the sightings.
   *
   * @returns all that is known of the order's returns now, in the order in which they were asked for
   */
  async observe(shopId: string, tiktokOrderId: string, { returns, predecessors }: SeenReturns): Promise<ReturnRow[]> {
    return this.knex.transaction(async (trx) => {
      if (returns.length > 0) {
        await trx(TABLE)
          .insert(
            returns.map((facts) => ({
              id: newId("ttret"),
              shop_id: shopId,
              tiktok_order_id: tiktokOrderId,
              medusa_return_id: generateEntityId(undefined, "return"),
              ...columnsOf(facts),
            })),
          )
          .onConflict(trx.raw("(shop_id, tiktok_return_id) WHERE deleted_at IS NULL"))
          .ignore();
      }
      const stored = await rowsOf(trx, shopId, tiktokOrderId).forUpdate();
      const rows = stored.map(toRow);
      const merged = rows.map(({ facts }) =>
        returns.filter((seen) => seen.tiktok_return_id === facts.tiktok_return_id).reduce(mergeReturn, facts),
      );
      const known = withSuccessors(merged, predecessors);
      for (const [index, facts] of known.entries()) {
        if (isDeepStrictEqual(facts, rows[index]?.facts)) continue;
        await trx(TABLE)
          .where({ id: rows[index]?.id })
          .update({ ...columnsOf(facts), updated_at: trx.fn.now() });
      }
      return rows.map((row, index) => ({ ...row, facts: known[index] ?? row.facts }));
    });
  }

  async ofOrder(shopId: string, tiktokOrderId: string): Promise<ReturnRow[]> {
    return (await rowsOf(this.knex, shopId, tiktokOrderId)).map(toRow);
  }

  /** Decides whether the goods of a return are to go back into stock. @returns what was decided first */
  async decideRestock(id: string, restocks: boolean): Promise<boolean> {
    const [row] = await this.knex(TABLE)
      .where({ id })
      .update({ restocks: this.knex.raw("coalesce(restocks, ?)", [restocks]), updated_at: this.knex.fn.now() })
      .returning<Pick<Stored, "restocks">[]>("restocks");
    return row?.restocks ?? false;
  }

  /** Notes that the goods of a return went back into stock. */
  async restocked(id: string): Promise<void> {
    await this.knex(TABLE)
      .where({ id })
      .update({ restocked_at: this.knex.raw("coalesce(restocked_at, now())"), updated_at: this.knex.fn.now() });
  }
}

const rowsOf = (knex: Knex, shopId: string, tiktokOrderId: string) =>
  knex<Stored>(TABLE)
    .where({ shop_id: shopId, tiktok_order_id: tiktokOrderId, deleted_at: null } as never)
    .orderBy(["requested_at", "tiktok_return_id"])
    .select<Stored[]>("*");

const toTime = (seconds: number | null): Date | null => (seconds === null ? null : new Date(seconds * 1000));
const toSeconds = (time: Date | null): number | null => time && time.getTime() / 1000;

const columnsOf = ({ create_time, update_time, deadline, parts, line_refunds, ...facts }: ReturnFacts) => ({
  ...facts,
  parts: parts.length > 0 ? JSON.stringify(parts) : null,
  line_refunds: line_refunds.length > 0 ? JSON.stringify(line_refunds) : null,
  requested_at: toTime(create_time),
  tiktok_updated_at: toTime(update_time),
  deadline: toTime(deadline),
});

const toRow = (row: Stored): ReturnRow => ({
  id: row.id,
  medusa_return_id: row.medusa_return_id,
  restocks: row.restocks,
  restocked_at: row.restocked_at,
  facts: {
    status: row.status,
    create_time: toSeconds(row.requested_at),
    update_time: toSeconds(row.tiktok_updated_at),
    tiktok_return_id: row.tiktok_return_id,
    type: row.type,
    goods: row.goods,
    keeps_goods: row.keeps_goods,
    in_arbitration: row.in_arbitration,
    line_ids: row.line_ids,
    parts: row.parts ?? [],
    refund_amount: row.refund_amount,
    line_refunds: row.line_refunds ?? [],
    currency: row.currency,
    deadline: toSeconds(row.deadline),
    replaced_by: row.replaced_by,
  },
});
