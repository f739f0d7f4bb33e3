import type { Fault, Faults } from "../gateway/faults";
import type { Quota, QuotaRule } from "../gateway/quota";
import type { TooManyForm } from "../gateway/too-many";
import type { LoggedRequest, RequestLog } from "../gateway/request-log";
import { type GeneratedOrders, type GenerateOrders, generateOrders } from "../generate/generate-orders";
import { type LivedOrders, type LiveOrders, liveOrders } from "../generate/live";
import { type Carriers, createCarriers } from "../orders/carriers";
import { payOrder } from "../orders/place-order";
import * as steps from "../orders/order-steps";
import { ControlError } from "../state/control-error";
import type { Address, Order, Shop } from "../state/model";
import type { Initiator } from "../state/aftersales";
import type { World } from "../state/world";
import type { Delivery, DeliveryMode } from "../webhooks/delivery";
import type { WebhookSender } from "../webhooks/sender";
import * as aftersales from "./aftersales-control";
import { findOrder, placeOrder, shipByHand, type PlaceOrder } from "./order-control";
import { createReturnsControl, type ReturnsControl } from "./returns-control";
import * as shops from "./shop-control";
import { orderState, sellerStates, shopStateOf, type OrderState, type SellerState, type ShopState } from "./views";

/** What people do in the real TikTok Shop, and what tests do to it. Every failure is a `ControlError` with a sentence. */
export interface Control extends ReturnsControl {
  sellers(): SellerState[];
  createSeller(input: shops.NewSeller): SellerState;
  createShop(input: shops.NewShop): ShopState;
  createListing(input: shops.NewListing): ShopState;
  setStock(input: { shop_id: string; seller_sku: string; quantity: number }): void;
  updateShop(id: string, changes: Partial<Pick<Shop, "name" | "refuse_zero_stock" | "batch_returns">>): void;
  updateApp(key: string, changes: shops.AppChanges): void;
  deauthorize(app_key: string, open_id: string): void;
  /** Ends a seller's access tokens before their time; the refresh token goes on to work. */
  expireAccessTokens(app_key: string, open_id: string): void;

  orders(filter?: { shop_id?: string }): OrderState[];
  order(id: string): OrderState;
  placeOrder(input: PlaceOrder): OrderState;
  pay(id: string): OrderState;
  endHold(id: string): OrderState;
  ship(id: string, input?: Parameters<typeof shipByHand>[2]): OrderState;
  collect(id: string): OrderState;
  deliver(id: string): OrderState;
  complete(id: string): OrderState;
  /** Lets carriers move by the clock what is shipped from now on; null stops them. */
  carriers: Carriers;
  /** The buyer asks to cancel the order, or units of it (US and UK). */
  requestCancel(id: string, input?: aftersales.RequestCancel): OrderState;
  /** The seller answers in Seller Center. */
  answerCancel(cancel_id: string, approved: boolean): OrderState;
  /** Cancels the order, or units of it, without asking. */
  cancel(id: string, input?: aftersales.RequestCancel & { initiator?: Initiator }): OrderState;
  changeAddress(id: string, changes: Partial<Address>): OrderState;

  /** Places random orders of every kind that a market knows. */
  generate(input?: GenerateOrders): GeneratedOrders;
  /** Lets buyers, sellers and carriers do at random what orders allow, until their ends or for so many steps. */
  live(input: LiveOrders): Promise<LivedOrders>;

  deliveries(): readonly Delivery[];
  /** Decides over the next `count` webhooks, or over all from now on. */
  webhookMode(mode: DeliveryMode, count?: number): void;
  /** Sends a webhook again; `new_id` gives the copy a notification id of its own. */
  redeliver(delivery_id: string, input?: { new_id?: boolean }): Delivery;
  /** Sends the webhooks that are held. Returns how many. */
  release(): number;
  /** Resolves when every webhook that is due has been attempted. */
  flush(): Promise<void>;

  /** API calls received, oldest first, without secrets. */
  requests(): readonly LoggedRequest[];
  clearRequests(): void;
  /** Lets the next call, or the next `times` calls, of an endpoint fail. */
  injectFault(fault: Fault): void;
  clearFaults(): void;
  /** Refuses what an app calls beyond it as too many calls; null lifts it. */
  setQuota(rule: QuotaRule | null): void;
  /** In what form calls too many are refused from now on, by a quota or a fault. */
  refuseTooManyAs(form: TooManyForm): void;
  /** Lets the clock that judges timestamps and dates answers be so many seconds ahead; 0 sets it right. */
  skewClock(seconds: number): void;

  /** Resolves with the first truthy value of `predicate`, which is asked at each change. Rejects after `timeoutMs` (default 5000). */
  waitFor<Value>(
    predicate: (control: Control) => Value,
    timeoutMs?: number,
  ): Promise<Exclude<Value, false | null | undefined | 0 | "">>;
}

export function createControl(parts: {
  world: World;
  sender: WebhookSender;
  log: RequestLog;
  faults: Faults;
  quota: Quota;
}): Control {
  const { world, sender, log, faults, quota } = parts;

  /** Does something to an order and tells how it stands then. */
  const act = (id: string, step: (order: Order) => void): OrderState => {
    const order = findOrder(world, id);
    step(order);
    return orderState(world, order);
  };

  const control: Control = {
    ...createReturnsControl(world),
    sellers: () => sellerStates(world),
    createSeller: (input) => ({ ...shops.createSeller(world, input), shops: [] }),
    createShop: (input) => shopStateOf(world, shops.createShop(world, input)),
    createListing(input) {
      shops.createListing(world, input);
      return shopStateOf(world, shops.findShop(world, input.shop_id));
    },
    setStock: (input) => shops.setStock(world, input),
    updateShop(id, changes) {
      Object.assign(shops.findShop(world, id), changes);
      world.changed();
    },
    updateApp: (key, changes) => shops.updateApp(world, key, changes),
    deauthorize: (appKey, openId) => shops.deauthorize(world, appKey, openId),
    expireAccessTokens: (appKey, openId) => shops.expireAccessTokens(world, appKey, openId),

    orders: (filter = {}) =>
      [...world.orders.values()]
        .filter(({ shop_id }) => filter.shop_id === undefined || filter.shop_id === shop_id)
        .map((order) => orderState(world, order)),
    order: (id) => act(id, () => undefined),
    placeOrder: (input) => orderState(world, placeOrder(world, input)),
    pay: (id) => act(id, (order) => payOrder(world, order)),
    endHold: (id) => act(id, (order) => steps.endHold(world, order)),
    ship: (id, input = {}) => act(id, (order) => shipByHand(world, order, input)),
    collect: (id) => act(id, (order) => steps.collectOrder(world, order)),
    deliver: (id) => act(id, (order) => steps.deliverOrder(world, order)),
    complete: (id) => act(id, (order) => steps.completeOrder(world, order)),
    carriers: createCarriers(world),
    requestCancel: (id, input) => act(id, (order) => aftersales.requestCancel(world, order, input)),
    answerCancel: (id, approved) => act(aftersales.answerCancel(world, id, approved), () => undefined),
    cancel: (id, input) => act(id, (order) => aftersales.cancel(world, order, input)),
    changeAddress: (id, changes) => act(id, (order) => steps.changeAddress(world, order, changes)),
    generate: (input = {}) => generateOrders(world, input),
    live: (input) => liveOrders(world, input),

    deliveries: () => sender.deliveries(),
    webhookMode: (mode, count) => sender.setMode(mode, count),
    redeliver(id, { new_id = false } = {}) {
      const sent = sender.redeliver(id, new_id);
      if (!sent) throw new ControlError(`There is no delivery ${id} that went to an address.`);
      return sent;
    },
    release: () => sender.release(),
    flush: () => sender.flush(),

    requests: () => log.all(),
    clearRequests: () => log.clear(),
    injectFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    setQuota: (rule) => quota.set(rule),
    refuseTooManyAs(form) {
      quota.form = form;
    },
    skewClock(seconds) {
      world.gatewaySkew = seconds;
    },

    waitFor: (predicate, timeoutMs = 5000) => waitForChange(world, () => predicate(control), timeoutMs),
  };
  return control;
}

function waitForChange<Value>(world: World, ask: () => Value, timeoutMs: number) {
  type Found = Exclude<Value, false | null | undefined | 0 | "">;
  return new Promise<Found>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(late);
      world.events.off("change", check);
      settle();
    };
    const check = () => {
      try {
        const value = ask();
        if (value) finish(() => resolve(value as Found));
      } catch (error) {
        finish(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };
    const late = setTimeout(
      () => finish(() => reject(new ControlError(`What was awaited did not happen within ${timeoutMs} ms.`))),
      timeoutMs,
    );
    world.events.on("change", check);
    check();
  });
}
