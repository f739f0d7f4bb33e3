import type { InboxDto } from "../../src/types/box-list";
import type { AuditDto, ConnectionsDto } from "../../src/types/dto";
import { BUYER } from "./canaries";
import { attempt, everything } from "./everything";
import type { Stage } from "./stage";

/** Asks every route of the plugin's admin, rightly and wrongly. */
export async function adminRoutes(stage: Stage, medusaOrderId: string): Promise<void> {
  const { admin } = stage;
  const base = "/admin/tiktok-shop";
  const { sellers } = await admin.get<ConnectionsDto>(`${base}/connections`);
  const [seller] = sellers;
  const shop = seller?.shops[0]?.id;
  const period = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };
  const gets = [
    "audit?limit=200",
    "alerts",
    "webhook-counters",
    `orders/${medusaOrderId}`,
    `orders/${medusaOrderId}/timeline`,
    "orders?limit=100",
    "order-counts",
    "box-counts",
    "outbox?limit=100",
    `shops/${shop}/shipping-providers`,
    `shops/${shop}/backfills`,
    `shops/${shop}/reconciliation?${new URLSearchParams(period).toString()}`,
    `shops/${shop}/reconciliation?from=${BUYER.last_name}&to=today`,
  ];
  const previews = [`shops/${shop}/disconnect-preview`, `sellers/${seller?.id}/disconnect-preview`];
  for (const path of [...gets, ...previews, "orders/none"]) await attempt(admin.get(`${base}/${path}`));
  const { events } = await admin.get<InboxDto>(`${base}/inbox?limit=100`);
  for (const { id } of events) await admin.get(`${base}/inbox/${id}`);
  if (events.length === 0) throw new Error("The inbox is empty, so the search proves nothing.");
  const posts: [string, object][] = [
    [`shops/${shop}`, { settings: { on_hold: "import", emit_order_placed: true } }],
    [`shops/${shop}`, { settings: { on_hold: "never" } }],
    [`shops/${shop}/register-webhooks`, {}],
    [`shops/${shop}/link-skus`, {}],
    [`shops/${shop}/backfills`, { from: period.from }],
    [`shops/${shop}/backfills`, { from: BUYER.name }],
    [`shops/${shop}/reconciliation`, period],
    [`shops/${shop}/reconciliation/repair`, period],
    [`orders/${medusaOrderId}/retry`, {}],
    ["erase", { email: [BUYER.name] }],
    ["erase", { email: `${BUYER.last_name}@example.com`, tiktok_order_id: "1" }],
    ["erase", { email: `${BUYER.last_name}@example.com` }],
    ["erase", { tiktok_order_id: `${BUYER.last_name}-1` }],
  ];
  for (const [path, body] of posts) await attempt(admin.post(`${base}/${path}`, body));
  stage.proxy.tamper = () => ({ body: `{"code":36009004,"message":${JSON.stringify(everything(stage))}}` });
  for (const path of ["register-webhooks", "link-skus"]) await attempt(admin.post(`${base}/shops/${shop}/${path}`));
  await attempt(admin.post(`${base}/orders/${medusaOrderId}/retry`));
  await attempt(admin.get(`${base}/orders/${medusaOrderId}`));
  stage.proxy.tamper = null;
  const audit = await admin.get<AuditDto>(`${base}/audit?kind=call&limit=200`);
  if (audit.count === 0) throw new Error("No call was noted, so the search proves nothing.");
}
