import type {
  AlertDto,
  AuditEntryDto,
  BackfillState,
  BoxState,
  ImportState,
  OrderStage,
  ReturnDto,
  SellerStatus,
  ShipmentDto,
  ShopStatus,
} from "../../types";

export type BadgeColor = "green" | "red" | "blue" | "orange" | "grey";

const tiktokStatuses = new Map<string, BadgeColor>([
  ["UNPAID", "orange"],
  ["ON_HOLD", "orange"],
  ["AWAITING_SHIPMENT", "blue"],
  ["PARTIALLY_SHIPPING", "blue"],
  ["AWAITING_COLLECTION", "blue"],
  ["IN_TRANSIT", "blue"],
  ["DELIVERED", "green"],
  ["COMPLETED", "green"],
  ["CANCELLED", "red"],
]);

/** TikTok may add statuses: one that is not known is grey. */
export const tiktokStatusColor = (status: string): BadgeColor => tiktokStatuses.get(status) ?? "grey";

export const importStateColor: Record<ImportState, BadgeColor> = {
  received: "grey",
  waiting: "orange",
  imported: "green",
  held: "orange",
  failed: "red",
  skipped: "grey",
};

export const orderStageColor: Record<OrderStage, BadgeColor> = {
  received: "grey",
  validated: "blue",
  processing: "blue",
  label_generated: "blue",
  shipped: "green",
  delivered: "green",
  failed: "red",
  cancelled: "red",
};

export const shipmentStateColor: Record<ShipmentDto["state"], BadgeColor> = {
  pending: "orange",
  sent: "green",
  failed: "red",
};

export const returnStatusColor: Record<ReturnDto["status"], BadgeColor> = {
  requested: "orange",
  approved: "blue",
  in_transit: "blue",
  received: "blue",
  refunded: "green",
  rejected: "red",
  closed: "grey",
  replaced: "grey",
  unknown: "grey",
};

export const backfillStateColor: Record<BackfillState, BadgeColor> = {
  running: "blue",
  paused: "orange",
  done: "green",
  failed: "red",
  cancelled: "grey",
};

export const sellerStatusColor: Record<SellerStatus, BadgeColor> = { active: "green", reauthorize: "red" };

export const shopStatusColor: Record<ShopStatus, BadgeColor> = { active: "green", paused: "grey" };

export const alertColor: Record<AlertDto["severity"], BadgeColor> = { warning: "orange", critical: "red" };

export const auditOutcomeColor: Record<AuditEntryDto["outcome"], BadgeColor> = { ok: "green", error: "red" };

export const boxStateColor: Record<BoxState, BadgeColor> = {
  open: "orange",
  done: "green",
  dead: "red",
  stale: "grey",
};
