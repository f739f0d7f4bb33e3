import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Settlement } from "../../modules/tiktok-shop/stores/lease";
import type { ClaimedTask, OutboxKind } from "../../modules/tiktok-shop/stores/outbox-store";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { linkSkus } from "../catalog/link-skus";
import { registerWebhooks } from "../connection/register-webhooks";
import { failureOf, logFailure, settlementFor, STOPPED_SECONDS } from "../failure";
import { singleFlight } from "../single-flight";
import { pushCancellation } from "./push-cancellation";
import { pushShipment } from "./push-shipment";
import { pushStock } from "./push-stock";

/** Sends one shop's tasks of a kind and says how each ends; a task without an answer is done. */
type Send = (container: MedusaContainer, shop: Shop, tasks: ClaimedTask[]) => Promise<Map<string, Settlement>>;

const one =
  (send: (container: MedusaContainer, shop: Shop, task: ClaimedTask) => Promise<Settlement | void>): Send =>
  async (container, shop, tasks) => {
    const settlements = new Map<string, Settlement>();
    for (const task of tasks) {
      try {
        settlements.set(task.id, (await send(container, shop, task)) ?? { outcome: "done" });
      } catch (error) {
        logFailure(container, `${task.kind} ${task.key} did not reach TikTok`, error);
        settlements.set(task.id, settlementFor(error, task.failures));
      }
    }
    return settlements;
  };

/**
 * `batch` is how many tasks are claimed at a time. Stock is computed for a whole batch and sent a product at a time: at the
 * default budget a hundred calls take 8 s, and no figure is older than that when it is sent.
 */
const KINDS: { kind: OutboxKind; batch: number; send: Send }[] = [
  { kind: "shipment", batch: 5, send: one(pushShipment) },
  { kind: "cancellation", batch: 5, send: one(pushCancellation) },
  { kind: "webhooks", batch: 1, send: one(async (container, shop) => void (await registerWebhooks(container, shop))) },
  { kind: "link_skus", batch: 1, send: one(async (container, shop) => void (await linkSkus(container, shop))) },
  { kind: "stock", batch: 100, send: pushStock },
];

const drains = KINDS.map(({ kind, batch, send }) => ({
  kind,
  drain: singleFlight(async (container: MedusaContainer) => {
    let tasks = await claim(container, kind, batch);
    while (tasks.length > 0) {
      try {
        await sendByShop(container, send, tasks);
      } catch (error) {
        await container.resolve(TIKTOK_SHOP_MODULE).outbox.release(tasks);
        throw error;
      }
      tasks = await claim(container, kind, batch);
    }
  }),
}));

/**
 * Sends what is due in the outbox. Each kind has a run of its own, so that a shipment never waits behind a catalogue's
 * stock. Any number of processes may do so at once.
 *
 * @param kinds all of them when left out
 */
export async function drainOutbox(container: MedusaContainer, kinds?: OutboxKind[]): Promise<void> {
  await Promise.all(drains.filter(({ kind }) => !kinds || kinds.includes(kind)).map(({ drain }) => drain(container)));
}

const claim = (container: MedusaContainer, kind: OutboxKind, batch: number) =>
  container.resolve(TIKTOK_SHOP_MODULE).outbox.claim(kind, batch);

async function sendByShop(container: MedusaContainer, send: Send, tasks: ClaimedTask[]): Promise<void> {
  const { outbox, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const active = new Map((await shops.active()).map((shop) => [shop.id, shop]));
  const stopped = tasks.some((task) => !active.has(task.shop_id)) ? await shops.list() : [];
  for (const shopId of new Set(tasks.map((task) => task.shop_id))) {
    const ofShop = tasks.filter((task) => task.shop_id === shopId);
    const shop = active.get(shopId);
    const settlements = shop ? await attempt(container, send, shop, ofShop) : null;
    for (const task of ofShop) {
      const settlement: Settlement = settlements
        ? (settlements.get(task.id) ?? { outcome: "done" })
        : stopped.some(({ id }) => id === shopId)
          ? { outcome: "postpone", seconds: STOPPED_SECONDS }
          : { outcome: "dead", failure: failureOf(DISCONNECTED) };
      await outbox.settle(task, settlement);
    }
  }
}

async function attempt(
  container: MedusaContainer,
  send: Send,
  shop: Shop,
  tasks: ClaimedTask[],
): Promise<Map<string, Settlement>> {
  try {
    return await send(container, shop, tasks);
  } catch (error) {
    logFailure(container, `${tasks[0]?.kind} tasks of the TikTok shop ${shop.name} failed`, error);
    return new Map(tasks.map((task) => [task.id, settlementFor(error, task.failures)]));
  }
}

const DISCONNECTED = "The shop is no longer connected, so TikTok was not told. Connect it again, then retry.";
