import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import type { BackfillCountsDto, BackfillState } from "../../../types/backfill-dto";
import type { FailureDto } from "../../../types/dto";
import { newId } from "./new-id";

const TABLE = "tiktok_backfill";

/** An order that failed so often does not keep a run from its end. */
const MOST_FAILURES = 3;

export interface Backfill {
  id: string;
  shop_id: string;
  from: Date;
  to: Date;
  state: BackfillState;
  position: Date;
  passes: number;
  listed: number | null;
  missing: string[] | null;
  started_by: string | null;
  created_at: Date;
  ended_at: Date | null;
  last_failure: FailureDto | null;
}

export type BackfillProgress = Partial<Pick<Backfill, "position" | "passes" | "listed" | "missing" | "last_failure">>;

/** From which states an admin's action leads where. */
const ACTIONS = {
  pause: { from: ["running"], to: "paused" },
  resume: { from: ["paused", "failed"], to: "running" },
  cancel: { from: ["running", "paused", "failed"], to: "cancelled" },
} as const;

export type BackfillAction = keyof typeof ACTIONS;

/** The imports of a period's orders. */
export class BackfillStore {
  constructor(private readonly knex: Knex) {}

  async start(run: Pick<Backfill, "shop_id" | "from" | "to" | "started_by">): Promise<Backfill> {
    const [row] = await this.knex<Backfill>(TABLE)
      .insert({ id: newId("ttbf"), position: run.from, state: "running", ...run })
      .returning("*");
    return row as Backfill;
  }

  /** @throws MedusaError `not_found` */
  async get(id: string): Promise<Backfill> {
    const row = await this.knex<Backfill>(TABLE).where({ id }).first("*");
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no back-fill ${id}.`);
    return row;
  }

  /** A shop's, the latest first. */
  async list(shopId: string): Promise<Backfill[]> {
    return this.knex<Backfill>(TABLE).where({ shop_id: shopId }).orderBy("created_at", "desc").limit(20).select("*");
  }

  /** All that are to be worked on, the oldest first. */
  async running(): Promise<Backfill[]> {
    return this.knex<Backfill>(TABLE).where({ state: "running" }).orderBy("id").select("*");
  }

  /**
   * Does what an admin asks.
   *
   * @throws MedusaError `not_allowed` when the run is in a state that it cannot be done in
   */
  async act(id: string, action: BackfillAction): Promise<void> {
    const { from, to } = ACTIONS[action];
    const changed = await this.knex(TABLE)
      .where({ id })
      .whereIn("state", from)
      .update({
        state: to,
        ended_at: to === "cancelled" ? this.knex.fn.now() : null,
        ...(to === "running" && { last_failure: null, passes: 0 }),
        updated_at: this.knex.fn.now(),
      });
    if (changed === 0) {
      const { state } = await this.get(id);
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `This back-fill is ${state}: ${action} is not possible.`);
    }
  }

  /** Notes how far a run has come, whatever its state. */
  async progress(id: string, { last_failure, ...progress }: BackfillProgress): Promise<void> {
    await this.knex(TABLE)
      .where({ id })
      .update({
        ...progress,
        ...(last_failure !== undefined && { last_failure: last_failure && JSON.stringify(last_failure) }),
        updated_at: this.knex.fn.now(),
      });
  }

  /** Ends a run that still runs. */
  async end(id: string, state: "done" | "failed", progress: BackfillProgress): Promise<void> {
    const ended = { state, ended_at: this.knex.fn.now() };
    const changed = await this.knex(TABLE).where({ id, state: "running" }).update(ended);
    if (changed === 1) await this.progress(id, progress);
  }

  /** How the orders of a period stand, by their records. */
  async counts({ shop_id, from, to }: Pick<Backfill, "shop_id" | "from" | "to">): Promise<BackfillCountsDto> {
    const of = (...states: string[]) =>
      `(count(*) FILTER (WHERE import_state IN (${states.map((state) => `'${state}'`).join(", ")})))::int`;
    const { rows } = await this.knex.raw(
      `SELECT count(*)::int AS seen, ${of("imported")} AS imported, ${of("waiting")} AS waiting, ${of("skipped")} AS skipped,
              ${of("held")} AS held, ${of("failed")} AS failed
       FROM tiktok_order_record WHERE shop_id = ? AND placed_at >= ? AND placed_at < ? AND deleted_at IS NULL`,
      [shop_id, from, to],
    );
    return rows[0];
  }

  /**
   * What a run has put into the inbox and is not settled yet, and how much of it is still on its way: what was tried in vain a
   * few times is left to the inbox. TikTok's limits put a whole page off once or twice.
   */
  async open(id: string): Promise<{ open: number; coming: number }> {
    const { rows } = await this.knex.raw(
      `SELECT count(*)::int AS open, (count(*) FILTER (WHERE failures < ?))::int AS coming FROM tiktok_inbox_event
       WHERE state = 'open' AND deleted_at IS NULL AND starts_with(dedupe_key, ?)`,
      [MOST_FAILURES, `backfill:${id}:`],
    );
    return rows[0];
  }
}
