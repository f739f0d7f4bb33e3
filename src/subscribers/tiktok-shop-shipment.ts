import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils";
import { logFailure } from "../workflows/failure";
import { drainOutbox } from "../workflows/outbound/drain-outbox";
import { requestShipments } from "../workflows/outbound/request-shipments";

/** A shipment of a TikTok order becomes a row of the outbox, which is drained at once. */
export default async function tiktokShopShipment({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const requested = await requestShipments(container, [event.data.id]);
  if (requested === 0) return;
  drainOutbox(container).catch((error: unknown) =>
    logFailure(container, "Draining the outbox failed; its job goes on", error),
  );
}

export const config: SubscriberConfig = { event: FulfillmentWorkflowEvents.SHIPMENT_CREATED };
