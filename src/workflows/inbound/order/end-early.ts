import type { MedusaContainer } from "@medusajs/framework/types";
import { heldUnits } from "../../../domain/held-units";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { attempt } from "./attempt";
import { dropEarly } from "./drop-early";
import { done, type Outcome } from "./outcome";
import type { ReadOrder } from "./read-order";

/**
 * Gives back what an order that waits has reserved, since its shop does not want that any more. Its units are held again
 * before, and that is committed: a push in between takes them off twice, and none offers them twice. Where it fails they
 * stay held, and the next run gives back the rest.
 */
export async function endEarly(container: MedusaContainer, order: ReadOrder): Promise<Outcome> {
  const { record, tiktokOrder } = order;
  if (record.early_lines === null) return done({});
  const { early } = container.resolve(TIKTOK_SHOP_MODULE);
  await early.hold(record, heldUnits(tiktokOrder, { reserved: false }));
  const dropped = await attempt(() => dropEarly(container, order, new Map()));
  return dropped.ok
    ? done({ early_lines: null, reserved_at: null, oversold: null })
    : { changes: { reserved_at: null }, failure: dropped };
}
