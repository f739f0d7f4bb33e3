import type { TiktokOrder } from "../tiktok/schemas/order";
import type { HoldDto } from "../types/hold-dto";
import { type MapOrderContext, type MappedOrder, mapOrder } from "./map-order";
import { holdOfRefusal, openHolds } from "./order-holds";

/** A mapped order, or what keeps it from being imported and no person has accepted. */
export type Mapping = Extract<MappedOrder, { ok: true }> | { ok: false; holds: HoldDto[] };

/** Maps an order; one that does not add up only if a person accepted just this difference. */
export function mapUnlessHeld(tiktokOrder: TiktokOrder, ctx: MapOrderContext, accepted: readonly string[]): Mapping {
  const mapped = mapOrder(tiktokOrder, ctx);
  if (mapped.ok) return mapped;
  const hold = holdOfRefusal(tiktokOrder, mapped);
  if (openHolds([hold], accepted).length > 0) return { ok: false, holds: [hold] };
  const taken = mapOrder(tiktokOrder, ctx, { accept_imbalance: true });
  return taken.ok ? taken : { ok: false, holds: [hold] };
}
