import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isTiktokProvider } from "../../../../domain/payment-provider";
import { isCancelled } from "../../../../domain/order-status";
import { whyNotCancellable } from "../../../../domain/seller-cancel";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import { toReturnDto } from "./to-return-dto";
import type { FailureDto, MoneyDto, OrderPanelDto, ShipmentDto } from "../../../../types/dto";
import type { HoldDto, OversoldDto } from "../../../../types/hold-dto";
import type { KindNote } from "../../../../types/order-kind-dto";
import type { CancelRequestDto } from "../../../../types/order-life-dto";

/** TikTok's side of an order, by the Medusa order's id or the record's; null for an order of another channel. */
export async function readOrderPanel(container: MedusaContainer, id: string): Promise<OrderPanelDto | null> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const [record] = await module.listTiktokOrderRecords({ $or: [{ id }, { medusa_order_id: id }] }, { take: 1 });
  if (!record) return null;
  const shop = await module.shops.nameOf(record.shop_id);
  const { kind, provider } = await readNative(container, record.medusa_order_id);
  return {
    record_id: record.id,
    tiktok_order_id: record.tiktok_order_id,
    shop: shop ?? { id: record.shop_id, name: "(deleted)", region: "" },
    status: record.tiktok_status ?? "UNKNOWN",
    import_state: record.import_state,
    held_for: record.import_state === "held" ? ((record.held_for as unknown as HoldDto[] | null) ?? []) : [],
    accepted: record.accepted_at ? { by: record.accepted_by, at: new Date(record.accepted_at).toISOString() } : null,
    stage: record.stage,
    kind,
    erased: record.erased_at !== null,
    oversold: (record.oversold as unknown as OversoldDto[] | null) ?? [],
    money: record.money as MoneyDto | null,
    deadlines: (record.deadlines as OrderPanelDto["deadlines"] | null) ?? [],
    shipments: await readShipments(container, record.medusa_order_id),
    returns: (await module.returns.ofOrder(record.shop_id, record.tiktok_order_id)).map(toReturnDto),
    cancel_request: record.cancel_request as CancelRequestDto | null,
    can_cancel:
      shop !== null &&
      whyNotCancellable({
        region: shop.region,
        status: record.tiktok_status,
        asked: record.cancel_request !== null,
      }) === null,
    payment: provider && {
      provider,
      on_delivery: record.captured_at === null && !isCancelled(record.tiktok_status ?? ""),
    },
    last_error: record.last_failure as FailureDto | null,
    tiktok_updated_at: record.tiktok_updated_at ? new Date(record.tiktok_updated_at).toISOString() : null,
    synced_at: record.synced_at ? new Date(record.synced_at).toISOString() : null,
  };
}

/** What the native order says of itself, once there is one. */
async function readNative(
  container: MedusaContainer,
  medusaOrderId: string,
): Promise<{ kind: KindNote; provider: "tiktok" | "system" | null }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["metadata", "payment_collections.payments.provider_id"],
    filters: { id: medusaOrderId },
  });
  const { kinds, source_order_id, release_date } = (data[0]?.metadata?.["tiktok"] ?? {}) as KindNote;
  const collections = (data[0]?.payment_collections ?? []) as ({ payments?: { provider_id: string }[] } | null)[];
  const [payment] = collections.flatMap((collection) => collection?.payments ?? []);
  return {
    kind: {
      ...(kinds && { kinds }),
      ...(source_order_id && { source_order_id }),
      ...(release_date && { release_date }),
    },
    provider: payment ? (isTiktokProvider(payment.provider_id) ? "tiktok" : "system") : null,
  };
}

const STATES = { open: "pending", done: "sent", dead: "failed" } as const;

async function readShipments(container: MedusaContainer, medusaOrderId: string): Promise<ShipmentDto[]> {
  const tasks = await container
    .resolve(TIKTOK_SHOP_MODULE)
    .listTiktokOutboxTasks({ kind: "shipment", subject: medusaOrderId }, { order: { created_at: "ASC" } });
  if (tasks.length === 0) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment",
    fields: ["id", "labels.tracking_number"],
    filters: { id: tasks.map((task) => task.key) },
  });
  const labels = new Map(data.map(({ id, labels: [label] }) => [id, label?.tracking_number ?? null]));
  return tasks.map((task) => ({
    outbox_id: task.id,
    fulfillment_id: task.key,
    tracking_number: labels.get(task.key) ?? null,
    state: STATES[task.state],
    last_error: task.state === "done" ? null : (task.last_failure as FailureDto | null),
  }));
}
