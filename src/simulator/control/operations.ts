import type { Fields } from "../gateway/facts/fact";
import type { Fault } from "../gateway/faults";
import { SANDBOX } from "../gateway/quota";
import type { TooManyForm } from "../gateway/too-many";
import type { GenerateOrders } from "../generate/generate-orders";
import type { LiveOrders } from "../generate/live";
import type { CarrierTimes } from "../orders/carriers";
import type { Address } from "../state/model";
import type { Clock } from "../state/clock";
import type { DeliveryMode } from "../webhooks/delivery";
import type { Control } from "./control";
import * as takes from "./operation-fields";
import type { PlaceOrder } from "./order-control";
import type { AppChanges, NewListing, NewSeller, NewShop } from "./shop-control";

/** One operation of the control API under `/_control`. */
export interface Operation {
  method: "GET" | "POST";
  /** With Express's `:name` parameters. */
  path: string;
  takes: Fields;
  run(context: { control: Control; clock: Clock; id: string; input: Record<string, unknown> }): unknown;
}

type Run = Operation["run"];
const get = (path: string, run: Run): Operation => ({ method: "GET", path, takes: {}, run });
const post = (path: string, fields: Fields, run: Run): Operation => ({ method: "POST", path, takes: fields, run });

/** The input as the type that its checked fields describe. */
const as = <Input>(input: Record<string, unknown>): Input => input as unknown as Input;

const clockState = (clock: Clock) => ({ now: clock.seconds(), iso: new Date(clock.now()).toISOString() });

const RETURN_OPERATIONS: readonly Operation[] = [
  post("/orders/:id/request-return", takes.RETURN, ({ control, id, input }) => ({
    order: control.requestReturn(id, input),
  })),
  post("/returns/:id/edit", takes.RETURN, ({ control, id, input }) => ({ order: control.editReturn(id, input) })),
  post("/returns/:id/withdraw", {}, ({ control, id }) => ({ order: control.withdrawReturn(id) })),
  post("/returns/:id/decide", takes.DECISION, ({ control, id, input }) => ({
    order: control.decideReturn(id, as<Parameters<Control["decideReturn"]>[1]>(input)),
  })),
  post("/returns/:id/answer-offer", takes.ANSWER, ({ control, id, input }) => ({
    order: control.answerOffer(id, as<{ accepted: boolean }>(input).accepted),
  })),
  post("/returns/:id/ship", takes.RETURN_SHIPMENT, ({ control, id, input }) => ({
    order: control.shipReturn(id, input),
  })),
  post("/returns/:id/escalate", {}, ({ control, id }) => ({ order: control.escalateReturn(id) })),
  post("/returns/:id/arbitrate", takes.OUTCOME, ({ control, id, input }) => ({
    order: control.arbitrateReturn(id, as<{ outcome: "SUPPORT_BUYER" | "SUPPORT_SELLER" }>(input).outcome),
  })),
  post("/returns/:id/pay", {}, ({ control, id }) => ({ order: control.payRefund(id) })),
];

const GENERATOR: readonly Operation[] = [
  post("/generate", takes.GENERATE, async ({ control, input }) => {
    const {
      live_steps: steps = 0,
      advance_seconds,
      ...orders
    } = as<GenerateOrders & Pick<LiveOrders, "advance_seconds"> & { live_steps?: number }>(input);
    const { seed, order_ids } = control.generate({ ...orders, region: orders.region || undefined });
    if (steps === 0) return { seed, order_ids };
    return { ...(await control.live({ order_ids, steps, seed, advance_seconds })), order_ids };
  }),
  post("/live", takes.LIVE, ({ control, input }) => control.live(as<LiveOrders>(input))),
];

/** Everything that HTTP can ask of the simulator; the programmatic `control` has the same under the same names. */
export const OPERATIONS: readonly Operation[] = [
  get("/state", ({ control, clock }) => ({ clock: clockState(clock), sellers: control.sellers() })),
  get("/clock", ({ clock }) => clockState(clock)),
  get("/orders", ({ control }) => ({ orders: control.orders() })),
  get("/orders/:id", ({ control, id }) => ({ order: control.order(id) })),
  get("/deliveries", ({ control }) => ({ deliveries: control.deliveries() })),
  get("/requests", ({ control }) => ({ requests: control.requests() })),

  post("/clock/advance", takes.ADVANCE, async ({ clock, input }) => {
    await clock.advance(as<{ seconds: number }>(input).seconds);
    return clockState(clock);
  }),
  post("/clock/skew", takes.SKEW, ({ control, input }) => control.skewClock(as<{ seconds: number }>(input).seconds)),
  post("/sellers", takes.NEW_SELLER, ({ control, input }) => ({ seller: control.createSeller(as<NewSeller>(input)) })),
  post("/shops", takes.NEW_SHOP, ({ control, input }) => ({ shop: control.createShop(as<NewShop>(input)) })),
  post("/shops/:id", takes.SHOP_CHANGES, ({ control, id, input }) => control.updateShop(id, input)),
  post("/listings", takes.NEW_LISTING, ({ control, input }) => ({
    shop: control.createListing(as<NewListing>(input)),
  })),
  post("/stock", takes.STOCK, ({ control, input }) => control.setStock(as<Parameters<Control["setStock"]>[0]>(input))),
  post("/apps/:id", takes.APP_CHANGES, ({ control, id, input }) => control.updateApp(id, as<AppChanges>(input))),
  post("/deauthorize", takes.DEAUTHORIZE, ({ control, input }) => {
    const { app_key, open_id } = as<{ app_key: string; open_id: string }>(input);
    control.deauthorize(app_key, open_id);
  }),
  post("/expire-access-tokens", takes.DEAUTHORIZE, ({ control, input }) => {
    const { app_key, open_id } = as<{ app_key: string; open_id: string }>(input);
    control.expireAccessTokens(app_key, open_id);
  }),

  post("/orders", takes.PLACE_ORDER, ({ control, input }) => ({ order: control.placeOrder(as<PlaceOrder>(input)) })),
  post("/quick-order", takes.QUICK_ORDER, ({ control, input }) => {
    const { seller_sku, quantity, seller_discount, platform_discount, ...order } = as<
      PlaceOrder & PlaceOrder["lines"][number]
    >(input);
    const discounts = { seller_discount: seller_discount || "0", platform_discount: platform_discount || "0" };
    const shipping_fee = order.shipping_fee || "0";
    return { order: control.placeOrder({ ...order, shipping_fee, lines: [{ seller_sku, quantity, ...discounts }] }) };
  }),
  post("/orders/:id/pay", {}, ({ control, id }) => ({ order: control.pay(id) })),
  post("/orders/:id/end-hold", {}, ({ control, id }) => ({ order: control.endHold(id) })),
  post("/orders/:id/ship", takes.SHIP, ({ control, id, input }) => ({ order: control.ship(id, input) })),
  post("/orders/:id/collect", {}, ({ control, id }) => ({ order: control.collect(id) })),
  post("/orders/:id/deliver", {}, ({ control, id }) => ({ order: control.deliver(id) })),
  post("/orders/:id/complete", {}, ({ control, id }) => ({ order: control.complete(id) })),
  post("/carriers", takes.CARRIERS, ({ control, input }) => control.carriers(as<CarrierTimes>(input))),
  post("/carriers/stop", {}, ({ control }) => control.carriers(null)),
  post("/orders/:id/request-cancel", takes.REQUEST_CANCEL, ({ control, id, input }) => ({
    order: control.requestCancel(id, input),
  })),
  post("/cancellations/:id/approve", {}, ({ control, id }) => ({ order: control.answerCancel(id, true) })),
  post("/cancellations/:id/reject", {}, ({ control, id }) => ({ order: control.answerCancel(id, false) })),
  post("/orders/:id/cancel", takes.CANCEL, ({ control, id, input }) => ({ order: control.cancel(id, input) })),
  ...RETURN_OPERATIONS,
  ...GENERATOR,
  post("/orders/:id/address", takes.ADDRESS, ({ control, id, input }) => ({
    order: control.changeAddress(id, as<Partial<Address>>(input)),
  })),

  post("/deliveries/mode", takes.MODE, ({ control, input }) => {
    const { mode, count } = as<{ mode: DeliveryMode; count?: number }>(input);
    control.webhookMode(mode, count);
  }),
  post("/deliveries/release", {}, ({ control }) => ({ released: control.release() })),
  post("/deliveries/flush", {}, async ({ control }) => control.flush()),
  post("/deliveries/:id/redeliver", takes.REDELIVER, ({ control, id, input }) => ({
    delivery: control.redeliver(id, input),
  })),
  post("/requests/clear", {}, ({ control }) => control.clearRequests()),
  post("/faults", takes.FAULT, ({ control, input }) => control.injectFault(as<Fault>(input))),
  post("/quota", takes.QUOTA, ({ control, input }) => control.setQuota(as<{ calls: number; seconds: number }>(input))),
  post("/quota/sandbox", {}, ({ control }) => control.setQuota(SANDBOX)),
  post("/quota/clear", {}, ({ control }) => control.setQuota(null)),
  post("/quota/form", takes.TOO_MANY_FORM, ({ control, input }) =>
    control.refuseTooManyAs(as<{ form: TooManyForm }>(input).form),
  ),
  post("/faults/clear", {}, ({ control }) => control.clearFaults()),
];
