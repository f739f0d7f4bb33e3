import type { ShopSettings } from "../../types";

export type MatchRule = ShopSettings["sku_match_by"][number];

export const MATCH_RULES: readonly MatchRule[] = ["seller_sku", "barcode", "external_id"];

/** The rules with another one at a place, each once and without gaps; anything else than a rule leaves the place out. */
export function withRule(rules: readonly MatchRule[], place: number, chosen: string): MatchRule[] {
  const rule = MATCH_RULES.find((each) => each === chosen);
  const others = rules.map((each, index) => (index === place || each === rule ? undefined : each));
  const all = place < others.length ? others.map((each, index) => (index === place ? rule : each)) : [...others, rule];
  return all.flatMap((each) => each ?? []);
}
