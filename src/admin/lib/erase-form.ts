import type { EraseDto } from "../../types";

type EraseBy = "order" | "email";

export interface EraseForm {
  by: EraseBy;
  value: string;
}

const shapes = { order: /^\d{6,32}$/, email: /^[^\s@]+@[^\s@]+$/ };

/** What to send to the store, or null while the value cannot be what it is said to be. */
export function eraseOf({ by, value }: EraseForm): EraseDto | null {
  const trimmed = value.trim();
  if (!shapes[by].test(trimmed)) return null;
  return by === "order" ? { tiktok_order_id: trimmed } : { email: trimmed };
}
