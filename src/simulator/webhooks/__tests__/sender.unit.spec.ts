import { DEMO_APP, startSimulator, type Simulator } from "../..";
import { clientOf, type Session } from "../../__tests__/client";
import { startReceiver } from "../../__tests__/receiver";

let sim: Simulator;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let client: ReturnType<typeof clientOf>;
let session: Session;
const shop = () => session.shops[0] ?? { id: "", cipher: "" };

beforeEach(async () => {
  sim = await startSimulator({ scenario: "demo", seed: 5, clock: { start: 1_767_225_600, frozen: true } });
  receiver = await startReceiver();
  sim.control.updateApp(DEMO_APP.key, { webhook_url: receiver.url, console_topics: [1, 6, 7] });
  client = clientOf(sim);
  session = await client.signIn("Trailhead Outfitters");
});
afterEach(async () => {
  await sim.stop();
  await receiver.stop();
});

const place = () => sim.control.placeOrder({ shop_id: shop().id, lines: [{ seller_sku: "TEE-S", quantity: 1 }] });
const last = () =>
  sim.control
    .deliveries()
    .filter(({ type }) => type === 1)
    .at(-1);

it("tries again after 2 min, 30 min, 3 h and 12 h, and then gives up", async () => {
  receiver.behaviour.answer = () => 503;
  place();
  await sim.control.flush();
  for (const [seconds, attempts] of [
    [119, 1],
    [1, 2],
    [1799, 2],
    [1, 3],
    [10_800, 4],
    [43_200, 5],
    [86_400, 5],
  ] as const) {
    await sim.clock.advance(seconds);
    expect(receiver.received.filter(({ data }) => data["order_status"] === "ON_HOLD")).toHaveLength(attempts);
  }
  expect(sim.control.deliveries().find(({ type }) => type === 1)?.state).toBe("given_up");
});

it("keeps the notification id and the bytes of a delivery when it tries again", async () => {
  receiver.behaviour.answer = () => (receiver.received.length === 1 ? 500 : 200);
  place();
  await sim.control.flush();
  await sim.clock.advance(120);
  expect(receiver.received.map(({ raw }) => raw)).toEqual([receiver.received[0]?.raw, receiver.received[0]?.raw]);
  expect(last()?.state).toBe("delivered");
});

it.each([200, 401])("does not try again after %i", async (status) => {
  receiver.behaviour.answer = () => status;
  place();
  await sim.control.flush();
  await sim.clock.advance(3000);
  expect(receiver.received).toHaveLength(1);
});

it.each([201, 204, 302, 400])("takes %i for a failure", async (status) => {
  receiver.behaviour.answer = () => status;
  place();
  await sim.control.flush();
  expect(last()?.state).toBe("retrying");
});

it("gives an answer three seconds", async () => {
  const slow = await startReceiver();
  slow.behaviour.answer = () => new Promise<number>(() => undefined);
  sim.control.updateApp(DEMO_APP.key, { webhook_url: slow.url });
  place();
  await sim.control.flush();
  await slow.stop();
  expect(last()).toMatchObject({ state: "retrying", attempts: [{ status: null }] });
});

it("sends to the shop's own address rather than the console's", async () => {
  const own = await startReceiver();
  const body = { event_type: "ORDER_STATUS_CHANGE", address: own.url };
  await client.call("PUT", "/event/202309/webhooks", { token: session.token, cipher: shop().cipher, body });
  place();
  await sim.control.flush();
  await own.stop();
  expect([own.received.length, receiver.received.length]).toEqual([1, 0]);
});

it("sends no topic that neither the shop nor the console has switched on", async () => {
  place();
  await sim.control.flush();
  expect(receiver.received.every(({ type }) => type === 1)).toBe(true);
  expect(sim.control.deliveries().some(({ type, state }) => type === 68 && state === "no_address")).toBe(true);
});

it("can send twice, tampered, late, out of order, or not at all", async () => {
  sim.control.webhookMode("twice", 1);
  sim.control.placeOrder({ shop_id: shop().id, lines: [{ seller_sku: "TEE-S", quantity: 1 }] });
  await sim.control.flush();
  expect(receiver.received.map(({ id }) => id)).toEqual([receiver.received[0]?.id, receiver.received[0]?.id]);

  sim.control.webhookMode("tampered", 1);
  place();
  await sim.control.flush();
  expect(receiver.received.at(-1)?.signed).toBe(false);

  sim.control.webhookMode("dropped", 1);
  place();
  sim.control.webhookMode("late", 1);
  place();
  await sim.control.flush();
  expect(receiver.received).toHaveLength(3);
  expect(sim.control.release()).toBe(1);
  await sim.control.flush();
  expect(receiver.received).toHaveLength(4);

  sim.control.webhookMode("out_of_order");
  for (let count = 0; count < 6; count += 1) place();
  expect(receiver.received).toHaveLength(4);
  await sim.control.flush();
  expect(receiver.received).toHaveLength(10);
});

it("sends one again as it was, or as a new notification", async () => {
  place();
  await sim.control.flush();
  const id = last()?.id ?? "";
  sim.control.redeliver(id);
  sim.control.redeliver(id, { new_id: true });
  await sim.control.flush();
  const [first, same, fresh] = receiver.received;
  expect([same?.id === first?.id, fresh?.id === first?.id]).toEqual([true, false]);
  expect(fresh?.signed).toBe(true);
});

it("tells the app that a seller withdrew, before the tokens die", async () => {
  sim.control.deauthorize(DEMO_APP.key, sim.control.sellers()[0]?.open_id ?? "");
  await sim.control.flush();
  expect(receiver.received.map(({ type }) => type)).toEqual([6]);
});

it("announces the end of an authorization from 30 days before, once a day", async () => {
  await sim.clock.advance(335 * 86_400 - 1);
  expect(receiver.received).toHaveLength(0);
  await sim.clock.advance(2 * 86_400 + 1);
  await sim.control.flush();
  expect(receiver.received.map(({ type }) => type)).toEqual([7, 7, 7]);
});
