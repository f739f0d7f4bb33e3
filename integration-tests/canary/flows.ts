import { createHmac, randomUUID } from "node:crypto";
import type { InboxDto } from "../../src/types/box-list";
import type { AuditDto } from "../../src/types/audit-dto";
import type { ConnectionsDto } from "../../src/types/dto";
import { agree, connectSeller } from "../setup/store/connect-shop";
import { sendWebhook } from "../setup/store/signed-webhook";
import { until } from "../setup/until";
import { BUYER, BUYER_MESSAGE } from "./canaries";
import { refuseWrites } from "./refuse-writes";
import type { Stage } from "./stage";

const ORDERS = "/order/202507/orders";

/** Lets a request fail as it may: only what was said counts. */
const attempt = (work: Promise<unknown>) => work.catch(() => undefined);

const place = (stage: Stage, more: object = {}) =>
  stage.simulator.control.placeOrder({
    shop_id: stage.shop.id,
    lines: [{ seller_sku: "TEE-M", quantity: 1 }],
    hold: false,
    address: BUYER,
    buyer_message: BUYER_MESSAGE,
    ...more,
  });

/** Waits until an order's import has come to this. @returns the native order's id */
export const importOf = (stage: Stage, tiktokOrderId: string, states: string[]): Promise<string> =>
  until(`order ${tiktokOrderId} is ${states.join(" or ")}`, async () => {
    const [row] = await stage.database.rows<{ medusa_order_id: string; import_state: string }>(
      "SELECT medusa_order_id, import_state FROM tiktok_order_record WHERE tiktok_order_id = $1",
      [tiktokOrderId],
    );
    return row && states.includes(row.import_state) ? row.medusa_order_id : null;
  });

/** Everything there is to say, put into one sentence of TikTok's. */
const everything = (stage: Stage): string =>
  stage.canaries
    .all()
    .map(({ value }) => value)
    .join(" ");

/** Connects the shop, after failing to in every way there is. */
export async function connect(stage: Stage): Promise<void> {
  const { admin, seller, storeUrl } = stage;
  const callback = `${storeUrl}/hooks/tiktok-shop/oauth/callback`;
  const begin = async () => (await admin.post<{ consent_url: string }>("/admin/tiktok-shop/connections")).consent_url;
  await connectSeller(admin, seller.open_id, { decision: "decline" });
  await admin.redirectOf(`${callback}?code=TTP_canary_of_a_code_one&state=wrong`);
  stage.canaries.learn("?code=TTP_canary_of_a_code_one");
  for (const body of [
    `{"code":36004004,"message":"no code like TTP_canary_of_a_code_one"}`,
    `<html>${stage.app.secret}`,
  ]) {
    stage.proxy.tamper = ({ path }) => (path.includes("/token/get") ? { body } : null);
    await admin.redirectOf(await agree(await begin(), seller.open_id, "authorize"));
  }
  stage.proxy.tamper = ({ path }, answer) =>
    path.endsWith("/shops")
      ? { body: answer.replace('"code":0', '"code":105005').replace("Success", everything(stage)) }
      : null;
  await admin.redirectOf(await agree(await begin(), seller.open_id, "authorize"));
  stage.proxy.tamper = null;
  await connectSeller(admin, seller.open_id);
  await until("the listings are linked", async () => {
    const [row] = await stage.database.rows<{ n: number }>("SELECT count(*)::int AS n FROM tiktok_sku_link");
    return (row?.n ?? 0) > 0;
  });
  const { sellers } = await admin.get<ConnectionsDto>("/admin/tiktok-shop/connections");
  await admin.post(`/admin/tiktok-shop/shops/${sellers[0]?.shops[0]?.id}`, { settings: { emit_order_placed: true } });
}

/** Imports orders: one that works, one that does not add up, and some whose import fails in different ways. */
export async function importOrders(stage: Stage): Promise<{ tiktokOrderId: string; medusaOrderId: string }> {
  const good = place(stage);
  const medusaOrderId = await importOf(stage, good.id, ["imported"]);
  const changed: ((answer: string) => { status?: number; body: string } | null)[] = [
    (answer) => ({ body: answer.replace(/"total_amount":"[^"]+"/, '"total_amount":"1234567.89"') }),
    () => ({
      body: JSON.stringify({ code: 36009003, message: everything(stage), data: {}, request_id: randomUUID() }),
    }),
    () => ({
      body: JSON.stringify({ code: 21001001, message: everything(stage), data: {}, request_id: randomUUID() }),
    }),
    () => ({ status: 503, body: `<html>${everything(stage)}</html>` }),
    (answer) => ({ body: answer.replace(/"recipient_address":\{/, `"recipient_address":"${BUYER.name}","was":{`) }),
    (answer) => ({ body: answer.replace(/"line_items":\[/, `"line_items":"${BUYER.address_line1}","was":[`) }),
    (answer) => ({ body: `${answer.slice(0, -40)}` }),
  ];
  for (const change of changed) {
    let tampered = 0;
    stage.proxy.tamper = ({ path }, answer) => {
      if (path !== ORDERS) return null;
      tampered += 1;
      return change(answer);
    };
    place(stage);
    await until("TikTok's changed answer is read", () => tampered > 0, { withinMs: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  stage.proxy.tamper = null;
  for (const table of ["order_address", "order", "reservation_item", "payment", "tiktok_order_record"]) {
    const allow = await refuseWrites(stage.database, table);
    place(stage);
    await until(`${table} has refused`, allow.refused, { withinMs: 30_000 });
    await allow.again();
  }
  return { tiktokOrderId: good.id, medusaOrderId };
}

/** Ships once with TikTok refusing in a sentence that repeats everything, once with success, and changes the stock. */
export async function shipAndStock(stage: Stage, medusaOrderId: string): Promise<void> {
  const { admin, database } = stage;
  const path = `/admin/orders/${medusaOrderId}`;
  const { order } = await admin.get<{ order: { items: { id: string; quantity: number }[] } }>(path);
  const items = order.items.map(({ id, quantity }) => ({ id, quantity }));
  const [level] = await database.rows<{ location_id: string; inventory_item_id: string }>(
    "SELECT location_id, inventory_item_id FROM inventory_level LIMIT 1",
  );
  let refused = 0;
  stage.proxy.tamper = (call) => {
    if (call.method !== "POST" || !call.path.startsWith("/fulfillment/")) return null;
    refused += 1;
    return { body: JSON.stringify({ code: 21011003, message: everything(stage), data: {}, request_id: randomUUID() }) };
  };
  const { order: fulfilled } = await admin.post<{ order: { fulfillments: { id: string }[] } }>(
    `${path}/fulfillments?fields=*fulfillments`,
    { items, location_id: level?.location_id, metadata: { carrier: "USPS" } },
  );
  await admin.post(`${path}/fulfillments/${fulfilled.fulfillments[0]?.id}/shipments`, {
    items,
    labels: [{ tracking_number: "9400111899223856928499", tracking_url: "#", label_url: "#" }],
  });
  await until("TikTok has refused the shipment", () => refused > 0);
  stage.proxy.tamper = null;
  await attempt(admin.post(`/admin/tiktok-shop/orders/${medusaOrderId}/retry`));
  const stock = (stocked_quantity: number) =>
    admin.post(`/admin/inventory-items/${level?.inventory_item_id}/location-levels/${level?.location_id}`, {
      stocked_quantity,
    });
  stage.proxy.tamper = (call) =>
    call.path.includes("/inventory/update")
      ? { body: `{"code":12052038,"message":${JSON.stringify(everything(stage))}}` }
      : null;
  await stock(999);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  stage.proxy.tamper = null;
  await stock(998);
}

/** A token that must be renewed, while TikTok's token host says too much and then does as it should. */
export async function renewToken(stage: Stage): Promise<void> {
  const expire = () =>
    stage.database.rows("UPDATE tiktok_seller SET access_token_expires_at = now() + interval '20 s'");
  let asked = 0;
  stage.proxy.tamper = ({ path }) => {
    if (!path.includes("/token/refresh")) return null;
    asked += 1;
    return { status: 500, body: `{"code":36009003,"message":${JSON.stringify(everything(stage))}}` };
  };
  await expire();
  place(stage);
  await until("a renewal has failed", () => asked > 0, { withinMs: 30_000 });
  stage.proxy.tamper = null;
  await importOf(stage, place(stage).id, ["imported"]);
}

/** Webhooks that are right, repeated, unsigned, wrongly signed, not JSON, too long, and ones that carry a buyer. */
export async function webhooks(stage: Stage): Promise<void> {
  const { app, storeUrl, shop } = stage;
  const body = (data: object) =>
    JSON.stringify({
      type: 1,
      tts_notification_id: randomUUID(),
      shop_id: shop.id,
      timestamp: Math.floor(Date.now() / 1000),
      data,
    });
  const good = body({ order_id: place(stage).id });
  for (const text of [good, good, `{"broken": "${BUYER.first_name}`, body({ order_id: { name: BUYER.name } })]) {
    await sendWebhook(storeUrl, app, text);
  }
  const unsigned = [undefined, "nonsense", createHmac("sha256", "wrong").update(good).digest("hex")];
  for (const authorization of unsigned) {
    await fetch(`${storeUrl}/hooks/tiktok-shop`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization && { authorization }) },
      body: body({ order_id: "1", buyer: BUYER, secret: app.secret }),
    });
  }
  await attempt(sendWebhook(storeUrl, app, body({ pad: BUYER.name.repeat(30_000) })));
  const allow = await refuseWrites(stage.database, "tiktok_inbox_event");
  await sendWebhook(storeUrl, app, body({ order_id: "577000000000000001" }));
  await allow.again();
}

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
    `shops/${shop}/reconciliation?from=yesterday&to=today`,
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
  const audit = await admin.get<AuditDto>(`${base}/audit?kind=call&limit=100`);
  if (audit.entries.length === 0) throw new Error("No call was noted, so the search proves nothing.");
}
