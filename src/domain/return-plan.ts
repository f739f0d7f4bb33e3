import type { ShopSettings } from "../types/shop-settings";
import { areGoodsBack, isGranted, type ReturnFacts, returnState } from "./return-facts";

/** Where a native return has to be. `leave`: it is as it should be, be it there or not. */
export type NativeReturn = "leave" | "requested" | "received" | "cancelled";

/** Only goods that the buyer sends back are a return in Medusa; money alone is a refund. */
export function nativeReturn(facts: ReturnFacts): NativeReturn {
  if (facts.type !== "RETURN_AND_REFUND") return "leave";
  switch (returnState(facts)) {
    case "requested":
    case "in_transit":
      return "requested";
    case "approved":
    case "received":
    case "refunded":
      if (!isGranted(facts)) return "requested";
      return areGoodsBack(facts) ? "received" : "cancelled";
    case "rejected":
      return facts.in_arbitration ? "leave" : "cancelled";
    case "closed":
    case "replaced":
      return "cancelled";
    case "unknown":
      return "leave";
  }
}

/** Whether goods that are back go into stock again: only by the shop's rule, and never those that the seller refused. */
export const isRestocked = (facts: ReturnFacts, { restock_returns }: Pick<ShopSettings, "restock_returns">): boolean =>
  restock_returns === "when_received" && areGoodsBack(facts) && facts.goods === "shipped";
