import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** A native return as far as it is followed. */
export interface StoredReturn {
  id: string;
  /** `open` until its units are held, then as Medusa's types name it. */
  status: string;
  items: { id: string; item_id: string; quantity: number; received_quantity: number }[];
}

/** The native return of this id, if it is there. */
export async function readNative(container: MedusaContainer, id: string): Promise<StoredReturn | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return",
    fields: ["id", "status", "items.id", "items.item_id", "items.quantity", "items.received_quantity"],
    filters: { id },
  });
  const [native] = data;
  return (
    native && {
      id: native.id,
      status: native.status,
      items: ((native.items ?? []) as StoredReturn["items"]).map((item) => ({
        id: item.id,
        item_id: item.item_id,
        quantity: Number(item.quantity),
        received_quantity: Number(item.received_quantity ?? 0),
      })),
    }
  );
}
