import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { OutboxKind } from "../../modules/tiktok-shop/stores/outbox-store";
import type { ReplayDto } from "../../types/box-list";
import { replay } from "../replay";
import { drainOutbox } from "./drain-outbox";

/** Sends tasks of the outbox again, now, at a person's wish. */
export async function replayTasks(container: MedusaContainer, ids: string[], actorId: string): Promise<ReplayDto> {
  const { outboxList } = container.resolve(TIKTOK_SHOP_MODULE);
  let kinds: OutboxKind[] = [];
  const box = {
    name: "outbox" as const,
    replay: async (wanted: string[]) => {
      const tasks = await outboxList.replay(wanted);
      kinds = [...new Set(tasks.map(({ kind }) => kind))];
      return tasks.map(({ id }) => id);
    },
    drain: () => drainOutbox(container, kinds),
    standing: (wanted: string[]) => outboxList.standing(wanted),
  };
  return replay(container, box, ids, actorId);
}
