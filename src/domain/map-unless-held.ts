import type { TiktokOrder } from "../tiktok/schemas/order";
import type { HoldDto } from "../types/hold-dto";
import { type MapOrderContext, type MappedOrder, mapOrder } from "./map-order";
import { holdOfRefusal, openHolds } from "./order-holds";

/** A mapped order, or what keeps it from being imported and no person has accepted. */
export type Mapping = Extract<MappedOrder, { ok: true }> | { ok: false; holds: HoldDto[] };

/**
 * Maps an order; one that does not add up only if a person accepted just this difference.
 *
 * @param obstacles what else keeps the order from being imported, unless it is accepted
 */
export function mapUnlessHeld(
  tiktokOrder: TiktokOrder,
  ctx: MapOrderContext,
  accepted: readonly string[],
  obstacles: HoldDto[] = [],
): Mapping {
  const mapped = mapOrder(tiktokOrder, ctx);
  const found = mapped.ok ? obstacles : [holdOfRefusal(tiktokOrder, mapped), ...obstacles];
  const holds = openHolds(found, accepted);
  if (holds.length > 0) return { ok: false, holds };
  if (mapped.ok) return mapped;
  const taken = mapOrder(tiktokOrder, ctx, { accept_imbalance: true });
  return taken.ok ? taken : { ok: false, holds: found };
}
