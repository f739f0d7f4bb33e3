import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import type { FailureDto } from "../../../types/dto";
import type { DifferingOrderDto, ReconciliationDto } from "../../../types/reconciliation-dto";
import { newId } from "./new-id";

const TABLE = "tiktok_reconciliation";

export interface Reconciliation {
  id: string;
  shop_id: string;
  from: Date;
  to: Date;
  state: ReconciliationDto["state"];
  tiktok: number;
  medusa: number;
  differs: number;
  orders: DifferingOrderDto[] | null;
  created_at: Date;
  ended_at: Date | null;
  last_failure: FailureDto | null;
}

export type Comparison = Pick<Reconciliation, "tiktok" | "medusa" | "differs"> & { orders: DifferingOrderDto[] };

type Period = Pick<Reconciliation, "shop_id" | "from" | "to">;

/** The comparisons of a period's orders. */
export class ReconciliationStore {
  constructor(private readonly knex: Knex) {}

  async start(period: Period): Promise<Reconciliation> {
    const [row] = await this.knex<Reconciliation>(TABLE)
      .insert({ id: newId("ttrec"), ...period })
      .returning("*");
    return row as Reconciliation;
  }

  /** @throws MedusaError `not_found` */
  async get(id: string): Promise<Reconciliation> {
    const row = await this.knex<Reconciliation>(TABLE).where({ id }).first("*");
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no reconciliation ${id}.`);
    return row;
  }

  /** The latest of a period; null when it was never compared. */
  async latest(period: Period): Promise<Reconciliation | null> {
    return (await this.knex<Reconciliation>(TABLE).where(period).orderBy("id", "desc").first("*")) ?? null;
  }

  /** All that are to be worked on, the oldest first. */
  async running(): Promise<Reconciliation[]> {
    return this.knex<Reconciliation>(TABLE).where({ state: "running" }).orderBy("id").select("*");
  }

  async end(id: string, { orders, ...counts }: Comparison): Promise<void> {
    await this.knex(TABLE)
      .where({ id })
      .update({
        ...counts,
        orders: JSON.stringify(orders),
        state: "done",
        last_failure: null,
        ended_at: this.knex.fn.now(),
        updated_at: this.knex.fn.now(),
      });
  }

  async fail(id: string, failure: FailureDto): Promise<void> {
    await this.knex(TABLE)
      .where({ id })
      .update({ state: "failed", last_failure: JSON.stringify(failure), ended_at: this.knex.fn.now() });
  }
}
