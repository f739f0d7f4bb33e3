import type { Simulator } from "../../src/simulator";

/** What TikTok told of each order's statuses (topic 1), oldest first: the bodies of its webhooks, by the order's id. */
export function statusBodies(
  control: Simulator["control"],
  orderIds: readonly string[],
): Map<string, [string, ...string[]]> {
  const bodies = new Map<string, [string, ...string[]]>();
  const wanted = new Set(orderIds);
  for (const { type, body } of control.deliveries()) {
    const id = type === 1 ? (JSON.parse(body) as { data: { order_id: string } }).data.order_id : "";
    if (!wanted.has(id)) continue;
    const told = bodies.get(id);
    if (told) told.push(body);
    else bodies.set(id, [body]);
  }
  return bodies;
}

/** Notification ids of copies that TikTok sends as if they were news. */
let next = BigInt("9400000000000000001");

/** The same news under a notification id of its own. */
export const underNewId = (body: string): string =>
  body.replace(/"tts_notification_id":"\d+"/, `"tts_notification_id":"${next++}"`);
