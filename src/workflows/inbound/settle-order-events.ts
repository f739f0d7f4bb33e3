import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { ClaimedEvent } from "../../modules/tiktok-shop/stores/inbox-store";
import type { Settlement } from "../../modules/tiktok-shop/stores/lease";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import type { CallOptions } from "../../tiktok/endpoint";
import { failureOf, logFailure, settlementFor, STOPPED_SECONDS } from "../failure";
import { convergeOrders, type Convergence, ORDERS_A_CALL } from "./converge-orders";

/** Another process is at the order; it will have finished soon. */
const BUSY_SECONDS = 2;

/**
 * Brings the orders of these events in line, shop by shop, and settles the events by what became of them. Those of a shop
 * that is paused, or whose seller must consent again, wait.
 */
export async function settleOrderEvents(container: MedusaContainer, events: ClaimedEvent[]): Promise<void> {
  const { inbox, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const named = await shops.byTiktokId([...new Set(events.flatMap((event) => event.tiktok_shop_id ?? []))]);
  const isOf = (shop: Shop) => (event: ClaimedEvent) =>
    event.tiktok_shop_id === shop.tiktok_shop_id && event.app_key === shop.app_key;
  for (const event of events.filter((candidate) => !named.some((shop) => isOf(shop)(candidate)))) {
    await inbox.settle(event, { outcome: "dead", failure: failureOf(notConnected(event)) });
  }
  const flowing = new Set((await shops.active()).map((shop) => shop.id));
  for (const shop of named) {
    const ofShop = events.filter(isOf(shop));
    if (!flowing.has(shop.id)) {
      for (const event of ofShop) await inbox.settle(event, { outcome: "postpone", seconds: STOPPED_SECONDS });
      continue;
    }
    const live = ofShop.filter((event) => event.priority === 0);
    const unhurried = ofShop.filter((event) => event.priority > 0);
    const results = new Map([
      ...(await convergeAll(container, shop, live)),
      ...(await convergeAll(container, shop, unhurried, { priority: "analytics" })),
    ]);
    const settlements = ofShop.map((event) => {
      const ofEvent = event.tiktok_order_ids.flatMap((id) => results.get(id) ?? []);
      return { event, settlement: settlementOf(event, ofEvent) };
    });
    await inbox.settleDone(
      settlements.flatMap(({ event, settlement }) => (settlement.outcome === "done" ? event : [])),
    );
    for (const { event, settlement } of settlements.filter((each) => each.settlement.outcome !== "done")) {
      await inbox.settle(event, settlement);
    }
  }
}

async function convergeAll(
  container: MedusaContainer,
  shop: Shop,
  events: ClaimedEvent[],
  options: CallOptions = {},
): Promise<Map<string, Convergence>> {
  const results = new Map<string, Convergence>();
  const ids = [...new Set(events.flatMap((event) => event.tiktok_order_ids))];
  for (let start = 0; start < ids.length; start += ORDERS_A_CALL) {
    const chunk = ids.slice(start, start + ORDERS_A_CALL);
    try {
      for (const [id, result] of await convergeOrders(container, shop, chunk, events, options)) results.set(id, result);
    } catch (error) {
      logFailure(container, `Orders of the TikTok shop ${shop.name} could not be read`, error);
      for (const id of chunk) results.set(id, { state: "failed", error });
    }
  }
  return results;
}

function settlementOf(event: ClaimedEvent, results: Convergence[]): Settlement {
  const failure = results.find((result) => result.state === "failed");
  if (failure?.state === "failed") {
    const missing = failure.error instanceof MedusaError && failure.error.type === MedusaError.Types.NOT_FOUND;
    return settlementFor(failure.error, missing ? Math.max(event.failures, MISSING_HEAD_START) : event.failures);
  }
  return results.some((result) => result.state === "busy")
    ? { outcome: "postpone", seconds: BUSY_SECONDS }
    : { outcome: "done" };
}

/** An order that TikTok does not list is asked for a few times only: its search may lag behind its webhook. */
const MISSING_HEAD_START = 5;

const notConnected = ({ tiktok_shop_id, app_key }: ClaimedEvent) =>
  tiktok_shop_id
    ? `No shop with TikTok's id ${tiktok_shop_id} is connected through the app ${app_key}. Connect it under Settings → TikTok Shop, then replay this event.`
    : "The event names no shop.";
