import { startSimulator, type Simulator } from "..";
import { clientOf, type Session } from "./client";
import { startReceiver } from "./receiver";

let sim: Simulator;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let client: ReturnType<typeof clientOf>;
let session: Session;
const US = () => session.shops[0] ?? { id: "", region: "", cipher: "" };

beforeEach(async () => {
  sim = await startSimulator({ scenario: "demo", seed: 7, clock: { start: 1_767_225_600, frozen: true } });
  receiver = await startReceiver();
  sim.control.updateApp("6demo0app0key", { webhook_url: receiver.url });
  client = clientOf(sim);
  session = await client.signIn("Trailhead Outfitters");
});
afterEach(async () => {
  await sim.stop();
  await receiver.stop();
});

const read = async (id: string) => {
  const options = { token: session.token, cipher: US().cipher, query: { ids: id } };
  const { data } = await client.call("GET", "/order/202507/orders", options);
  return (data["orders"] as Record<string, unknown>[])[0];
};

it("takes an order from the hold to completion and tells the app of each status", async () => {
  const { id } = sim.control.placeOrder({
    shop_id: US().id,
    lines: [{ seller_sku: "CAP-BLACK", quantity: 2, seller_discount: "5.00", platform_discount: "2.00" }],
    shipping_fee: "5.99",
    shipping_fee_platform_discount: "2.00",
  });
  expect(await read(id)).toMatchObject({ status: "ON_HOLD", recipient_address: { name: "", full_address: "" } });
  await sim.clock.advance(3600);
  const ready = await read(id);
  expect(ready).toMatchObject({ status: "AWAITING_SHIPMENT", packages: [] });
  expect((ready?.["recipient_address"] as { name: string }).name).not.toBe("");
  const shipped = await client.call("POST", `/fulfillment/202309/orders/${id}/packages`, {
    token: session.token,
    cipher: US().cipher,
    body: { tracking_number: "1Z999AA10123456784", shipping_provider_id: "7117859084333745966" },
  });
  expect(shipped).toMatchObject({ code: 0, message: "Success", data: { order_id: id, warning: { message: "" } } });
  await sim.control.flush();
  for (const step of ["collect", "deliver", "complete"] as const) {
    sim.control[step](id);
    await sim.control.flush();
  }
  expect(await read(id)).toMatchObject({ status: "COMPLETED", tracking_number: "1Z999AA10123456784" });
  const statuses = receiver.received.filter(({ type }) => type === 1).map(({ data }) => data["order_status"]);
  expect(statuses).toEqual([
    "ON_HOLD",
    "AWAITING_SHIPMENT",
    "AWAITING_COLLECTION",
    "IN_TRANSIT",
    "DELIVERED",
    "COMPLETED",
  ]);
  expect(receiver.received.filter(({ type }) => type === 4)).toHaveLength(1);
  expect(receiver.received.every(({ signed }) => signed)).toBe(true);
});
