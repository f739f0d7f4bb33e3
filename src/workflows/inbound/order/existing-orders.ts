import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Of these ids of native orders, those that there are: complete, or as a run that was cut off left them. */
export async function existingOrders(container: MedusaContainer, ids: string[]): Promise<Set<string>> {
  const found = await container.resolve(Modules.ORDER).listOrders({ id: ids }, { take: ids.length, select: ["id"] });
  return new Set(found.map(({ id }) => id));
}
