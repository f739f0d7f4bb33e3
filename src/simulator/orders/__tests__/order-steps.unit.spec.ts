import { ControlError } from "../..";
import { openShop, type OpenShop } from "../../__tests__/shop-session";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop("US");
});
afterEach(() => open.sim.stop());
const status = (id: string) => open.sim.control.order(id).status;

it("holds a paid order for an hour of the simulated time", async () => {
  const { id } = open.place({ hold: true });
  await open.sim.clock.advance(3599);
  expect(status(id)).toBe("ON_HOLD");
  await open.sim.clock.advance(1);
  expect(status(id)).toBe("AWAITING_SHIPMENT");
});

it("starts the hold when the buyer pays", async () => {
  const { id } = open.place({ paid: false, hold: true });
  await open.sim.clock.advance(7200);
  expect(status(id)).toBe("UNPAID");
  expect(open.sim.control.pay(id).detail).toMatchObject({ status: "ON_HOLD", paid_time: 1_795_007_200 });
});

it("leaves a cancelled order cancelled when its hour is over", async () => {
  const { id } = open.place({ hold: true });
  open.sim.control.cancel(id);
  await open.sim.clock.advance(3600);
  expect(status(id)).toBe("CANCELLED");
});

it("takes stock when an order is placed and gives it back when it is cancelled", () => {
  const { id } = open.place({ paid: false });
  expect(open.skuState()).toMatchObject({ available: 8, committed: 2 });
  open.sim.control.cancel(id);
  expect(open.skuState()).toMatchObject({ available: 10, committed: 0 });
});

it("gives back only what had not left when a partly shipped order is cancelled", () => {
  const order = open.place();
  open.sim.control.ship(order.id, { line_ids: [order.lines[0]?.id ?? ""] });
  open.sim.control.cancel(order.id, { initiator: "SELLER", reason: "Out of stock" });
  expect(open.skuState()).toMatchObject({ available: 9, committed: 0 });
  expect(open.sim.control.order(order.id).detail).toMatchObject({
    cancellation_initiator: "SELLER",
    cancel_reason: "Out of stock",
    line_items: [{ display_status: "CANCELLED", cancel_user: "SELLER" }, {}],
  });
});

it("says in a sentence why a step does not follow", () => {
  const { id } = open.place();
  expect(() => open.sim.control.complete(id)).toThrow(`Order ${id} is AWAITING_SHIPMENT; it cannot become COMPLETED.`);
  expect(() => open.sim.control.endHold(id)).toThrow(ControlError);
  expect(() => open.sim.control.order("1")).toThrow("There is no order 1.");
});

it("sells no more than there is", () => {
  expect(() => open.place({ lines: [{ seller_sku: "A", quantity: 11 }] })).toThrow(
    "Shop US cannot sell 11 of A: 10 left.",
  );
});

it("shows a changed address once the order may be shipped", () => {
  const { id } = open.place({ hold: true });
  open.sim.control.changeAddress(id, { address_line1: "9 New Street" });
  expect(open.sim.control.endHold(id).detail).toMatchObject({
    has_updated_recipient_address: true,
    recipient_address: { address_line1: "9 New Street" },
  });
});

it("refuses cash on delivery where there is none", () => {
  expect(() => open.place({ is_cod: true })).toThrow("There is no cash on delivery in United States.");
});

describe("carriers that move by the clock", () => {
  const DAY = 86_400;
  const TIMES = { collect_after: DAY, deliver_after: 2 * DAY, complete_after: 7 * DAY };

  it("collect what was shipped, deliver it, and TikTok closes the order, each in its time", async () => {
    open.sim.control.carriers(TIMES);
    const { id } = open.place({ hold: false });
    open.sim.control.ship(id);
    const seen: string[] = [];
    for (const wait of [DAY - 1, 1, 2 * DAY, 7 * DAY]) {
      await open.sim.clock.advance(wait);
      seen.push(status(id));
    }
    expect(seen).toEqual(["AWAITING_COLLECTION", "IN_TRANSIT", "DELIVERED", "COMPLETED"]);
  });

  it("leave alone what nobody shipped, and all of it once they are stopped", async () => {
    open.sim.control.carriers(TIMES);
    const [waiting, shipped] = [open.place({ hold: false }), open.place({ hold: false })];
    open.sim.control.ship(shipped.id);
    open.sim.control.carriers(null);
    await open.sim.clock.advance(6 * DAY);
    expect([status(waiting.id), status(shipped.id)]).toEqual(["AWAITING_SHIPMENT", "AWAITING_COLLECTION"]);
  });
});
