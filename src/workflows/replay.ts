import type { MedusaContainer } from "@medusajs/framework/types";
import type { FailureDto } from "../types/dto";
import type { BoxState, ReplayDto } from "../types/box-list";
import { auditAction } from "./audit";

/** A person who waits for an answer waits this long; the box is worked through to its end either way. */
const PATIENCE_MS = 20_000;

/** One of the boxes, as far as replaying goes. */
export interface ReplayableBox {
  name: "inbox" | "outbox";
  /** Makes rows due again. @returns the ids of those that there are */
  replay(ids: string[]): Promise<string[]>;
  drain(): Promise<void>;
  standing(ids: string[]): Promise<{ id: string; state: BoxState; last_failure: FailureDto | null }[]>;
}

/**
 * Makes rows of a box due again, whatever became of them, notes who did it, works through the box at once, and says what
 * became of each row.
 */
export async function replay(
  container: MedusaContainer,
  box: ReplayableBox,
  ids: string[],
  actor_id: string,
): Promise<ReplayDto> {
  for (const id of await box.replay(ids)) auditAction(container, { actor_id, what: `${box.name}.replay ${id}` });
  await within(PATIENCE_MS, box.drain());
  const rows = new Map((await box.standing(ids)).map((row) => [row.id, row]));
  return {
    results: ids.map((id) => {
      const row = rows.get(id);
      return { id, outcome: row ? OUTCOMES[row.state] : "not_found", error: row?.last_failure ?? null };
    }),
  };
}

const OUTCOMES = { done: "done", open: "waiting", dead: "failed", stale: "waiting" } as const;

/** Resolves when the work is over, or after so long; the work goes on. Rejects when the work fails before. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
