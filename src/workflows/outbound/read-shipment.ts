import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** A shipment of Medusa as TikTok is told about it. */
export interface Shipment {
  canceled: boolean;
  /** The first label with a number: TikTok takes one number a parcel, and a fulfilment is a parcel. */
  tracking_number: string | null;
  tracking_url: string | null;
  carrier: string | null;
  /** The units in the parcel. */
  tiktok_line_item_ids: string[];
}

/**
 * Reads a fulfilment. Medusa has no field for the carrier: it is taken from the fulfilment's `metadata.carrier`, its
 * `data.carrier` (fulfilment providers set it), else the name of its shipping option.
 *
 * @returns null when there is no such fulfilment
 */
export async function readShipment(container: MedusaContainer, fulfillmentId: string): Promise<Shipment | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment",
    fields: ["id", "canceled_at", "data", "metadata", "labels.*", "items.line_item_id", "shipping_option.name"],
    filters: { id: fulfillmentId },
  });
  const fulfillment: ReadFulfillment | undefined = data[0];
  if (!fulfillment) return null;
  const lineItemIds = fulfillment.items.flatMap((item) => item.line_item_id ?? []);
  const lines = lineItemIds.length
    ? await container.resolve(Modules.ORDER).listOrderLineItems({ id: lineItemIds }, { select: ["id", "metadata"] })
    : [];
  const label = fulfillment.labels.find((candidate) => candidate.tracking_number?.trim());
  return {
    canceled: Boolean(fulfillment.canceled_at),
    tracking_number: label?.tracking_number?.trim() ?? null,
    tracking_url: label?.tracking_url ?? null,
    carrier:
      textOf(fulfillment.metadata, "carrier") ??
      textOf(fulfillment.data, "carrier") ??
      fulfillment.shipping_option?.name ??
      null,
    tiktok_line_item_ids: lines.flatMap((line) => textOf(line.metadata, "tiktok_line_item_id") ?? []),
  };
}

interface ReadFulfillment {
  canceled_at: unknown;
  data: unknown;
  metadata: unknown;
  labels: { tracking_number: string | null; tracking_url: string | null }[];
  items: { line_item_id: string | null }[];
  shipping_option: { name: string | null } | null;
}

const textOf = (bag: unknown, key: string): string | null => {
  const value = typeof bag === "object" && bag !== null ? (bag as Record<string, unknown>)[key] : null;
  return typeof value === "string" && value.trim() !== "" ? value : null;
};
