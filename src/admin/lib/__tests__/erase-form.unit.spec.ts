import { eraseOf } from "../erase-form";

describe("the form that erases a buyer", () => {
  it("names the order by its id as text, without the spaces of a copy", () => {
    expect(eraseOf({ by: "order", value: " 576461413038785752\n" })).toEqual({ tiktok_order_id: "576461413038785752" });
  });

  it("names the buyer by e-mail address", () => {
    expect(eraseOf({ by: "email", value: " buyer+1@example.com " })).toEqual({ email: "buyer+1@example.com" });
  });

  it("names all buyers of a disconnected shop by the shop's id, once one is chosen", () => {
    expect(eraseOf({ by: "shop", value: "ttshop_01" })).toEqual({ shop_id: "ttshop_01" });
    expect(eraseOf({ by: "shop", value: "" })).toBeNull();
  });

  it.each([
    ["order", ""],
    ["order", "#1042"],
    ["order", "buyer@example.com"],
    ["email", "576461413038785752"],
    ["email", "buyer@"],
    ["email", "a b@example.com"],
  ] as const)("is not sent for a wrong %s: %j", (by, value) => {
    expect(eraseOf({ by, value })).toBeNull();
  });
});
