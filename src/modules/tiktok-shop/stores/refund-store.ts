import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";

const TABLE = "tiktok_refund";

/** The indexes are of rows that are not deleted: a query that does not say so reads the whole table. */
const NOT_DELETED = "deleted_at" as never;

export type RefundSource = "cancel" | "return";

/** What TikTok has confirmed. */
export interface ConfirmedRefund {
  shop_id: string;
  record_id: string;
  medusa_order_id: string;
  source: RefundSource;
  /** TikTok's id of the cancellation or the return: one refund each. */
  tiktok_id: string;
  /** Decimal string. */
  amount: string;
  /** ISO 4217, upper case. */
  currency: string;
}

/** What makes a refund one and the same. */
export type RefundKey = Pick<ConfirmedRefund, "shop_id" | "source" | "tiktok_id">;

export interface RefundRow extends ConfirmedRefund {
  id: string;
  state: "confirmed" | "let_through" | "booked";
  payment_id: string | null;
  refund_id: string | null;
  booked_at: Date | null;
}

/**
 * The ledger of refunds that TikTok confirmed (docs/adr/0011). Each goes one way, and each step of it is one statement that
 * only one caller can win.
 */
export class RefundStore {
  constructor(private readonly knex: Knex) {}

  /** The row of a refund, made if it is new. One that is there keeps the amount that it was written with. */
  async confirm(refund: ConfirmedRefund): Promise<RefundRow> {
    await this.knex(TABLE)
      .insert({ id: newId("ttref"), ...refund })
      .onConflict(this.knex.raw("(shop_id, source, tiktok_id) WHERE deleted_at IS NULL"))
      .ignore();
    return this.find(refund) as Promise<RefundRow>;
  }

  /** The row of a refund, if it was written down. */
  async find({ shop_id, source, tiktok_id }: RefundKey): Promise<RefundRow | undefined> {
    return this.knex<RefundRow>(TABLE).where({ shop_id, source, tiktok_id }).whereNull(NOT_DELETED).first("*");
  }

  async get(id: string): Promise<RefundRow> {
    return this.knex<RefundRow>(TABLE).where({ id }).first("*");
  }

  /** Every refund of a native order, oldest first. */
  async ofOrder(medusaOrderId: string): Promise<RefundRow[]> {
    return this.knex<RefundRow>(TABLE)
      .where({ medusa_order_id: medusaOrderId })
      .whereNull(NOT_DELETED)
      .orderBy("id")
      .select("*");
  }

  /** Notes that the payment module is about to be asked for this refund: from now on one may be let through for it. */
  async open(id: string, paymentId: string): Promise<void> {
    await this.knex(TABLE)
      .where({ id, state: "confirmed" })
      .update({ payment_id: paymentId, opened_at: this.knex.raw("clock_timestamp()"), updated_at: this.knex.fn.now() });
  }

  /**
   * Ties one of Medusa's refunds to a confirmed one, which then lets no other through.
   *
   * @returns false when another refund has taken its place
   */
  async letThrough(id: string, refundId: string): Promise<boolean> {
    await this.knex(TABLE).where({ id, state: "confirmed" }).update(this.taken(refundId));
    const row = await this.get(id);
    return row.refund_id === refundId;
  }

  /**
   * As {@link letThrough}, for who knows only whose order it is and how much: the confirmed refund that the payment module
   * was asked for last. Asked again for the same refund of Medusa's, it answers the same.
   */
  async letThroughAmount(medusaOrderId: string, amount: string, refundId: string): Promise<boolean> {
    const ofOrder = () => this.knex(TABLE).where({ medusa_order_id: medusaOrderId }).whereNull(NOT_DELETED);
    if (await ofOrder().where({ refund_id: refundId }).first("id")) return true;
    const open = ofOrder()
      .where({ state: "confirmed" })
      .whereNotNull("opened_at")
      .whereRaw("amount::numeric = ?::numeric", [amount])
      .orderBy("opened_at", "desc")
      .limit(1)
      .forUpdate()
      .select("id");
    return (
      (await this.knex(TABLE).whereIn("id", open).where({ state: "confirmed" }).update(this.taken(refundId))) === 1
    );
  }

  /** Takes back that a refund was let through which the payment module did not keep. */
  async reopen(id: string, refundId: string): Promise<void> {
    await this.knex(TABLE)
      .where({ id, state: "let_through", refund_id: refundId })
      .update({ state: "confirmed", refund_id: null, let_through_at: null, updated_at: this.knex.fn.now() });
  }

  async book(id: string): Promise<void> {
    await this.knex(TABLE)
      .where({ id, state: "let_through" })
      .update({ state: "booked", booked_at: this.knex.fn.now(), updated_at: this.knex.fn.now() });
  }

  private taken(refundId: string) {
    const now = this.knex.fn.now();
    return { state: "let_through", refund_id: refundId, let_through_at: now, updated_at: now };
  }
}
