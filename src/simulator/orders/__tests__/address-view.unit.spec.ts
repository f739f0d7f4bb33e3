import { openShop, type OpenShop } from "../../__tests__/shop-session";
import type { PlaceOrder } from "../..";

let open: OpenShop;
afterEach(() => open.sim.stop());

const addressOf = (id: string) => open.sim.control.order(id).detail.recipient_address;
const seen = (id: string): "empty" | "masked" | "plain" => {
  const { name } = addressOf(id);
  return name === "" ? "empty" : name.includes("***") ? "masked" : "plain";
};

it.each<[string, Partial<PlaceOrder>, string]>([
  ["US", { paid: false }, "empty"],
  ["US", { hold: true }, "empty"],
  ["US", {}, "plain"],
  ["US", { fulfillment_type: "FULFILLMENT_BY_TIKTOK" }, "masked"],
  ["US", { shipping_type: "TIKTOK" }, "masked"],
  ["GB", {}, "plain"],
  ["GB", { hold: true }, "empty"],
  ["GB", { shipping_type: "TIKTOK" }, "masked"],
  ["TH", { fulfillment_type: "FULFILLMENT_BY_TIKTOK" }, "masked"],
])("shows an address in %s with %j %s", async (region, more, visibility) => {
  open = await openShop(region);
  expect(seen(open.place(more).id)).toBe(visibility);
});

it("shows US addresses until 30 days after completion", async () => {
  open = await openShop("US");
  const { id } = open.place();
  open.sim.control.ship(id);
  open.sim.control.deliver(id);
  open.sim.control.complete(id);
  await open.sim.clock.advance(30 * 86_400 - 1);
  expect(seen(id)).toBe("plain");
  await open.sim.clock.advance(1);
  expect(seen(id)).toBe("masked");
});

it("masks a cancelled order in the US and empties it elsewhere", async () => {
  open = await openShop("US");
  const us = open.place().id;
  open.sim.control.cancel(us);
  expect(seen(us)).toBe("masked");
  await open.sim.stop();
  open = await openShop("GB");
  const gb = open.place().id;
  open.sim.control.cancel(gb);
  expect(addressOf(gb)).toMatchObject({ name: "", postal_code: "", full_address: "", district_info: [] });
});

it("blots out what leads to a door and leaves state and county", async () => {
  open = await openShop("US");
  const { id } = open.place({ shipping_type: "TIKTOK" });
  const address = addressOf(id);
  expect(address).toMatchObject({ phone_number: "(+1)213*****00", postal_code: "90***", address_line1: "1***e" });
  expect(address.district_info.map(({ address_name }) => address_name)).toEqual([
    "United States",
    "California",
    "Los Angeles County",
    "L***s",
  ]);
  expect(JSON.stringify(address)).not.toMatch(/Example|90001|5550100/);
});
