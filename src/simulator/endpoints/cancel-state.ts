import { liveLines } from "../aftersales/cancel-lines";
import { mayCancelLines, pendingOf } from "../aftersales/cancellation";
import { refusal, type Answer } from "../gateway/answer";
import { numberOf, recordsOf, textOf, textsOf, type ShopCall } from "../gateway/call";
import { unshippedLines } from "../orders/packages";
import type { Line, Order } from "../state/model";
import type { World } from "../state/world";

/** Why a seller cannot cancel an order now, in TikTok's codes; null when he can. */
export function cancelRefusal(world: World, order: Order, region: string): Answer | null {
  if (["COMPLETED", "CANCELLED"].includes(order.status)) {
    return refusal(25001051, `Order ${order.id} is ${order.status}.`);
  }
  const packed = order.status === "AWAITING_COLLECTION" && region !== "US";
  if (["IN_TRANSIT", "DELIVERED"].includes(order.status) || packed) {
    return refusal(25001045, `The parcel of order ${order.id} cannot be stopped.`);
  }
  return pendingOf(world, order) ? refusal(25001011, `A cancellation of order ${order.id} is in progress.`) : null;
}

type Named = { ok: true; ids: string[] | undefined } | { ok: false; answer: Answer };
const refuse = (code: number, message: string): Named => ({ ok: false, answer: refusal(code, message) });

/** The ids of as many units of each SKU as the body asks for; null when there are fewer. */
function bySku(open: readonly Line[], skus: readonly Record<string, unknown>[]): string[] | null {
  const ids = skus.flatMap((row) => {
    const units = open.filter(({ sku_id }) => sku_id === textOf(row["sku_id"]));
    const quantity = numberOf(row["quantity"]) ?? 0;
    return units.length < quantity ? [null] : units.slice(0, quantity).map(({ id }) => id);
  });
  const known = ids.filter((id): id is string => id !== null);
  return known.length === ids.length ? known : null;
}

/** The units that a body names, by line or by SKU; undefined for the whole order. */
export function linesNamed({ shop, body }: ShopCall, order: Order): Named {
  const listed = recordsOf(body["order_line_list"]).flatMap((row) => textOf(row["order_line_item_id"]) ?? []);
  const ids = [...(textsOf(body["order_line_item_ids"]) ?? []), ...listed];
  const skus = recordsOf(body["skus"]);
  if (ids.length === 0 && skus.length === 0) return { ok: true, ids: undefined };
  const live = liveLines(order);
  const unshipped = new Set(unshippedLines(order));
  const open = live.filter((line) => unshipped.has(line));
  if (ids.some((id) => !order.lines.some((line) => line.id === id))) {
    return refuse(25001001, `Order ${order.id} has no such line.`);
  }
  if (ids.some((id) => !live.some((line) => line.id === id))) {
    return refuse(25001011, `A line of order ${order.id} is cancelled already.`);
  }
  const units = bySku(open, skus);
  if (!units) return refuse(25005011, `Order ${order.id} has fewer units that can be cancelled.`);
  const all = [...new Set([...ids, ...units])];
  if (all.length === live.length) return { ok: true, ids: undefined };
  if (!mayCancelLines(shop.region)) return refuse(25005010, "Single items cannot be cancelled in this region.");
  if (all.some((id) => !open.some((line) => line.id === id))) {
    return refuse(25001045, `A parcel of order ${order.id} cannot be stopped.`);
  }
  return { ok: true, ids: all };
}
