import type { App } from "../state/model";
import { shuffled } from "../state/random";
import { covers, type Topic, type World } from "../state/world";
import type { Delivery, DeliveryMode } from "./delivery";
import { eventTypeOf } from "./event-types";
import { webhookBody } from "./payload";
import { createPoster } from "./post";
import { webhookSignature } from "./signature";
import { createSlots } from "./slots";

/** Seconds from one failed attempt to the next; after the last there is none. */
export const RETRY_SECONDS = [120, 1800, 10_800, 43_200] as const;
const AT_ONCE = 16;

export interface WebhookSender {
  /** Every delivery, oldest first. */
  deliveries(): readonly Delivery[];
  /** Decides over the next `count` deliveries, or over all until told otherwise. */
  setMode(mode: DeliveryMode, count?: number): void;
  mode(): DeliveryMode;
  /** Sends one again, as it was; `newId` gives the copy a notification id of its own. */
  redeliver(id: string, newId?: boolean): Delivery | null;
  /** Sends what is held, shuffled where the mode said so. Returns how many. */
  release(): number;
  /** Resolves when every delivery that is due has been attempted; sends what waits to go out of order. */
  flush(): Promise<void>;
  stop(): void;
}

/** Sends the topics of a world to its apps, in TikTok's manner. */
export function createWebhookSender(world: World): WebhookSender {
  const poster = createPoster();
  const slots = createSlots(AT_ONCE);
  const log: Delivery[] = [];
  let standing: DeliveryMode = "normal";
  let next: DeliveryMode[] = [];

  function addressOf(topic: Topic, app: App): string | null {
    const eventType = eventTypeOf(topic.type);
    const own = eventType ? topic.shop.webhooks.get(app.key)?.get(eventType)?.address : undefined;
    return own ?? (app.console_topics.includes(topic.type) ? app.webhook_url : null);
  }

  function add(fields: Omit<Delivery, "id" | "attempts" | "created_at" | "next_attempt_at" | "state">): Delivery {
    const delivery: Delivery = {
      ...fields,
      id: String(log.length + 1),
      state: "sending",
      attempts: [],
      created_at: world.clock.now(),
      next_attempt_at: null,
    };
    log.push(delivery);
    return delivery;
  }

  const send = (delivery: Delivery) => slots.run(() => attempt(delivery));

  async function attempt(delivery: Delivery): Promise<void> {
    const app = world.apps.get(delivery.app_key);
    if (!app || !delivery.address) return;
    delivery.state = "sending";
    delivery.next_attempt_at = null;
    const signature = webhookSignature(app, delivery.body);
    const body =
      delivery.mode === "tampered" ? delivery.body.replace(/"timestamp":\d/, '"timestamp":9') : delivery.body;
    const started = Date.now();
    const at = world.clock.now();
    const result = await poster.post(delivery.address, body, signature);
    delivery.attempts.push({ at, ...result, took_ms: Date.now() - started });
    if (result.status === 200) delivery.state = "delivered";
    else if (result.status === 401) delivery.state = "refused";
    else retry(delivery);
    world.changed();
  }

  function retry(delivery: Delivery): void {
    const wait = RETRY_SECONDS[delivery.attempts.length - 1];
    if (wait === undefined) {
      delivery.state = "given_up";
      return;
    }
    delivery.state = "retrying";
    delivery.next_attempt_at = world.clock.now() + wait * 1000;
    world.clock.schedule(delivery.next_attempt_at, () => send(delivery));
  }

  /** Starts a new delivery as its mode says. */
  function start(delivery: Delivery): void {
    if (delivery.mode === "dropped") delivery.state = "dropped";
    else if (delivery.mode === "late" || delivery.mode === "out_of_order") delivery.state = "held";
    else void send(delivery);
    if (delivery.mode === "twice") void slots.run(() => copy(delivery));
    world.changed();
  }

  /** The second copy of a delivery that TikTok sends twice: the same bytes. */
  async function copy(delivery: Delivery): Promise<void> {
    const twin = add({ ...delivery, mode: "normal" });
    await attempt(twin);
  }

  const hear = (topic: Topic): void => {
    for (const grant of world.grants) {
      const app = world.apps.get(grant.app_key);
      const concerned = covers(grant, topic.shop);
      if (!app || !concerned || (topic.app_key !== undefined && topic.app_key !== app.key)) continue;
      const address = addressOf(topic, app);
      const notification_id = world.ids.next("notification");
      const body = webhookBody({
        type: topic.type,
        notification_id,
        shop_id: topic.shop.id,
        seller_open_id: topic.shop.seller_open_id,
        timestamp: world.clock.seconds(),
        data: topic.data,
      });
      const mode = address ? (next.shift() ?? standing) : "normal";
      const fields = {
        notification_id,
        app_key: app.key,
        shop_id: topic.shop.id,
        type: topic.type,
        address,
        mode,
        body,
      };
      const delivery = add(fields);
      if (address) start(delivery);
      else delivery.state = "no_address";
    }
  };
  world.events.on("topic", hear);
  world.clock.holdFor(() => slots.settled());

  const heldIn = (mode: DeliveryMode) => log.filter((delivery) => delivery.state === "held" && delivery.mode === mode);
  const sendMixed = (): number => {
    const mixed = shuffled(heldIn("out_of_order"), world.random);
    for (const delivery of mixed) void send(delivery);
    return mixed.length;
  };
  const release = (): number => {
    const late = heldIn("late");
    for (const delivery of late) void send(delivery);
    return late.length + sendMixed();
  };

  return {
    deliveries: () => log,
    mode: () => standing,
    setMode(mode, count) {
      if (count === undefined) standing = mode;
      next = count === undefined ? [] : Array.from({ length: count }, () => mode);
    },
    redeliver(id, newId = false) {
      const found = log[Number(id) - 1];
      if (!found?.address) return null;
      const notification_id = newId ? world.ids.next("notification") : found.notification_id;
      const body = found.body.replace(found.notification_id, notification_id);
      const again = add({ ...found, notification_id, body, mode: "normal" });
      void send(again);
      return again;
    },
    release,
    async flush() {
      await world.clock.runDue();
      sendMixed();
      await slots.idle();
    },
    stop() {
      world.events.off("topic", hear);
      slots.close();
      poster.close();
    },
  };
}
