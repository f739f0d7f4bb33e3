import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import type { CallRecord } from "../tiktok/call-record";

/** What a person did with the plugin. */
export interface AdminAction {
  /** The admin's user id. */
  actor_id: string | null;
  /** `shop.pause` and the like. */
  what: string;
  shop_id?: string | null;
  seller_id?: string | null;
  app_key?: string | null;
  /** Default: `ok`. */
  outcome?: "ok" | "error";
}

/** Notes in the audit log what a person did. Never waits, never fails. */
export function auditAction(container: MedusaContainer, action: AdminAction): void {
  container.resolve(TIKTOK_SHOP_MODULE).audit.note({ kind: "action", outcome: "ok", ...action });
}

/** Runs what a person asked for, and notes in the audit log that and how it ended. */
export async function audited<T>(
  container: MedusaContainer,
  action: Omit<AdminAction, "outcome">,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    auditAction(container, { ...action, outcome: "ok" });
    return result;
  } catch (error) {
    auditAction(container, { ...action, outcome: "error" });
    throw error;
  }
}

/** Notes a call to TikTok. */
export function noteCall(container: MedusaContainer, record: CallRecord): void {
  const { app_key, shop, endpoint, outcome, code, request_id, http_status, duration_ms, waited_ms, attempt } = record;
  container.resolve(TIKTOK_SHOP_MODULE).audit.note({
    kind: "call",
    app_key,
    shop_id: shop,
    what: endpoint,
    outcome,
    code,
    request_id,
    http_status,
    duration_ms: Math.round(duration_ms),
    waited_ms: Math.round(waited_ms),
    attempt,
  });
}
