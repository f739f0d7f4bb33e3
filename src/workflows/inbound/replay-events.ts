import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ReplayDto } from "../../types/box-list";
import { replay } from "../replay";
import { drainInbox } from "./drain-inbox";

/** Works through events of the inbox again, now, at a person's wish. */
export async function replayEvents(container: MedusaContainer, ids: string[], actorId: string): Promise<ReplayDto> {
  const { inboxList } = container.resolve(TIKTOK_SHOP_MODULE);
  const box = {
    name: "inbox" as const,
    replay: (wanted: string[]) => inboxList.replay(wanted),
    drain: () => drainInbox(container),
    standing: (wanted: string[]) => inboxList.standing(wanted),
  };
  return replay(container, box, ids, actorId);
}
