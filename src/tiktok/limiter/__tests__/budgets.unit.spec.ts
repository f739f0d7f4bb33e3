import { budgetsOf, laneOf } from "../budgets";
import { classOf } from "../endpoint-class";
import { gapBetweenCalls } from "../gap";

const call = { priority: "stock", shop: "s1", endpointClass: "write" } as const;

describe("the budgets of a call", () => {
  it("are the app's, the steady allowance of four fifths, the shop's and the class's", () => {
    expect(budgetsOf({ callsPerMinute: 1000 }, call, 1)).toEqual({
      rank: 3,
      app: [
        { name: "app", gapMs: gapBetweenCalls(1000), slackMs: 30 },
        { name: "steady", gapMs: gapBetweenCalls(800), slackMs: 500 },
      ],
      shop: [
        { name: "shop:s1", gapMs: gapBetweenCalls(1000), slackMs: 30 },
        { name: "shop:s1:write", gapMs: gapBetweenCalls(1000), slackMs: 30 },
      ],
    });
  });

  it("do not hold shipments and orders to the allowance", () => {
    for (const priority of ["fulfillment", "orders"] as const) {
      expect(budgetsOf({ callsPerMinute: 1000 }, { ...call, priority }, 1).app).toHaveLength(1);
    }
  });

  it("follow the limits that the store sets, and are divided among processes", () => {
    const budgets = { callsPerMinute: 900, shopCallsPerMinute: 300, classCallsPerMinute: { write: 60 } };
    const { app, shop } = budgetsOf(budgets, call, 3);
    expect(app[0].gapMs).toBe(gapBetweenCalls(300));
    expect(shop.map(({ gapMs }) => gapMs)).toEqual([gapBetweenCalls(100), gapBetweenCalls(20)]);
  });

  it("of sellers' calls know no shop", () => {
    const { shop } = budgetsOf({ callsPerMinute: 1000 }, { ...call, shop: null }, 1);
    expect(shop.map(({ name }) => name)).toEqual([laneOf(null, "write")]);
  });
});

describe("classOf", () => {
  it.each([
    ["/order/202309/orders/search", "read", "read"],
    ["/product/202309/products/{product_id}", "read", "read"],
    ["/product/202309/products", "write", "listing"],
    ["/product/202309/products/{product_id}/inventory/update", "write", "write"],
    ["/product/202309/products/{product_id}/prices/update", "write", "write"],
    ["/fulfillment/202309/packages/{package_id}/ship", "write", "write"],
    ["/analytics/202405/shop/performance", "read", "analytics"],
  ] as const)("takes %s, a %s, for %s", (path, effect, endpointClass) => {
    expect(classOf({ path, effect })).toBe(endpointClass);
  });
});
