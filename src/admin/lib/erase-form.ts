import type { EraseDto } from "../../types";

export type EraseBy = "order" | "email" | "shop";

export interface EraseForm {
  by: EraseBy;
  value: string;
}

const shapes = { order: /^\d{6,32}$/, email: /^[^\s@]+@[^\s@]+$/, shop: /^\S+$/ };

/** What to send to the store, or null while the value cannot be what it is said to be. */
export function eraseOf({ by, value }: EraseForm): EraseDto | null {
  const trimmed = value.trim();
  if (!shapes[by].test(trimmed)) return null;
  if (by === "shop") return { shop_id: trimmed };
  return by === "order" ? { tiktok_order_id: trimmed } : { email: trimmed };
}
