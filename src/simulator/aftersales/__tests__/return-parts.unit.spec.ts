import { ControlError } from "../..";
import { openShop, type OpenShop } from "../../__tests__/shop-session";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop("US");
});
afterEach(() => open.sim.stop());

const control = () => open.sim.control;

/** A delivered set of two A and one B, for 20.00 and 1.65 tax, and the ids of its components. */
function deliveredSet() {
  const components = [
    { seller_sku: "A", quantity: 2 },
    { seller_sku: "B", quantity: 1 },
  ];
  const { id } = open.place({ lines: [{ seller_sku: "B", quantity: 1, components }] });
  control().ship(id);
  const { detail } = control().deliver(id);
  const [line] = detail.line_items;
  const parts = line && "sub_item_info" in line ? (line.sub_item_info as { id: string }[]) : [];
  return {
    id,
    total: Number(Reflect.get(detail.payment, "product_tax")) + 20,
    componentIds: parts.map((part) => part.id),
  };
}

const returnOf = (orderId: string, input: Parameters<OpenShop["sim"]["control"]["requestReturn"]>[1]) =>
  control().requestReturn(orderId, input).returns.at(-1);

it("takes single components of a bundle back, whose refunds add up to what the unit cost", () => {
  const { id, total, componentIds } = deliveredSet();
  const [first = "", ...rest] = componentIds;
  const one = returnOf(id, { component_ids: [first] });
  const others = returnOf(id, { component_ids: rest });
  expect(one?.return_line_items).toMatchObject([
    { return_sub_line_items: [{ sub_order_line_item_id: first, seller_sku: "A" }] },
  ]);
  const named = others?.return_line_items.flatMap((line) =>
    "return_sub_line_items" in line ? line.return_sub_line_items : [],
  );
  expect(named).toMatchObject([
    { sub_order_line_item_id: rest[0], seller_sku: "A" },
    { sub_order_line_item_id: rest[1], seller_sku: "B" },
  ]);
  const amount = (of: typeof one) => Number(of?.refund_amount?.refund_total);
  expect(amount(one) + amount(others)).toBeCloseTo(total, 8);
  const shares = (named ?? []).map((part) => Number(part?.refund_amount?.refund_total));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(amount(others), 8);
});

it("names all components where a whole bundle comes back, and none of an ordinary unit", () => {
  const { id, componentIds } = deliveredSet();
  const [line] = returnOf(id, {})?.return_line_items ?? [];
  expect(line).toMatchObject({
    return_sub_line_items: componentIds.map((component) => ({ sub_order_line_item_id: component })),
  });
  const plain = open.place();
  control().ship(plain.id);
  control().deliver(plain.id);
  expect(returnOf(plain.id, {})?.return_line_items[0]).not.toHaveProperty("return_sub_line_items");
});

it("holds a component for one request, and its unit as a whole for none beside it", () => {
  const { id, componentIds } = deliveredSet();
  const component_ids = componentIds.slice(0, 1);
  const returnId = returnOf(id, { component_ids })?.return_id ?? "";
  expect(() => returnOf(id, { component_ids })).toThrow("no such component");
  expect(() => returnOf(id, {})).toThrow("no such line");
  expect(() => returnOf(id, { type: "REPLACEMENT", component_ids: componentIds.slice(1) })).toThrow(ControlError);
  control().withdrawReturn(returnId);
  expect(returnOf(id, { component_ids })?.return_status).toBe("RETURN_OR_REFUND_REQUEST_PENDING");
});
